package io.latchkey.bookings.claim;

import io.latchkey.bookings.booking.Actor;
import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim as both sides of the booking and operators see it and as every event about it carries it.
 *
 * @param withheld what was kept back when it was made; zero if all had been released before: then what the guest gets is
 *     taken back from those who have it
 * @param asked null for a problem without a figure
 * @param offered what the other side offers; null if nothing yet
 * @param awarded what the claimant gets; null until it is agreed or decided
 * @param rest who has the rest of what was in question
 * @param answerDueAt from then on an operator decides
 * @param decisionDueAt until when an operator should have decided; null before
 */
@Schema(
        name = "Claim",
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8090","bookingId":"01890a5d-ac96-774b-bcce-b302099a8059",
         "kind":"PROBLEM","claimant":"GUEST","state":"ANSWERED","text":"No heating, 14 degrees in the evening",
         "withheld":{"amountMinor":29700,"currency":"EUR"},"asked":{"amountMinor":15000,"currency":"EUR"},
         "answer":"Sorry! Repaired this morning","offered":{"amountMinor":6000,"currency":"EUR"},
         "awarded":null,"rest":[],"ruling":null,"decidedBy":null,"createdAt":"2026-12-01T20:00:00Z",
         "answerDueAt":"2026-12-04T20:00:00Z","decisionDueAt":null,"closedAt":null}""")
public record ClaimView(
        ClaimId id,
        BookingId bookingId,
        ClaimKind kind,
        Actor claimant,
        ClaimState state,
        String text,
        Money withheld,
        Money asked,
        String answer,
        Money offered,
        Money awarded,
        List<Share> rest,
        String ruling,
        String decidedBy,
        Instant createdAt,
        Instant answerDueAt,
        Instant decisionDueAt,
        Instant closedAt) {

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.bookingId(),
                claim.kind(),
                claim.kind().claimant(),
                claim.state(),
                claim.words(),
                claim.withheld(),
                claim.asked(),
                claim.answer(),
                claim.offered(),
                claim.awarded(),
                claim.rest(),
                claim.ruling(),
                claim.operatorName(),
                claim.createdAt(),
                claim.answerDueAt(),
                claim.decisionDueAt(),
                claim.closedAt());
    }
}
