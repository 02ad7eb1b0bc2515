package io.latchkey.bookings.change;

import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.engine.pricing.ExtraChoice;
import io.latchkey.engine.pricing.QuoteLine;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ChangeId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change as both sides of the booking see it and as every event about it carries it.
 *
 * @param lines of the price after the change
 * @param total of the price after the change
 * @param difference what the guest pays more, or gets back if it is negative
 * @param expiresAt until when it can be answered, or paid
 * @param paymentId to be confirmed by the guest; null if there is nothing to pay, or not yet
 */
@Schema(
        name = "Change",
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8070","bookingId":"01890a5d-ac96-774b-bcce-b302099a8059",
         "state":"AWAITING_PAYMENT","proposedBy":"GUEST",
         "before":{"from":"2026-12-01","to":"2026-12-04","guests":2,"units":1,"extras":[]},
         "after":{"from":"2026-12-01","to":"2026-12-05","guests":2,"units":1,"extras":[]},
         "lines":[{"code":"STAY","label":"4 nights","quantity":4,
           "unitPrice":{"amountMinor":9900,"currency":"EUR"},"amount":{"amountMinor":39600,"currency":"EUR"},
           "paidBy":"GUEST","paidTo":"HOST"}],
         "total":{"amountMinor":39600,"currency":"EUR"},"difference":{"amountMinor":9900,"currency":"EUR"},
         "reason":"Our train leaves a day later","expiresAt":"2026-11-21T12:00:00Z",
         "paymentId":"01890a5d-ac96-774b-bcce-b302099a8071","createdAt":"2026-11-20T11:00:00Z"}""")
public record ChangeView(
        ChangeId id,
        BookingId bookingId,
        ChangeState state,
        Actor proposedBy,
        Terms before,
        Terms after,
        List<QuoteLine> lines,
        Money total,
        Money difference,
        String reason,
        Instant expiresAt,
        PaymentId paymentId,
        Instant createdAt) {

    /**
     * When, for how many.
     *
     * @param couponCode null for none: after the change also where the stay is none any more that the coupon is for
     */
    @Schema(name = "ChangeTerms")
    public record Terms(String from, String to, int guests, int units, List<ExtraChoice> extras, String couponCode) {

        static Terms of(Offer offer) {
            return new Terms(
                    offer.from(), offer.to(), offer.guests(), offer.units(), offer.extras(), offer.couponCode());
        }
    }

    static ChangeView of(Change change) {
        return new ChangeView(
                change.id(),
                change.bookingId(),
                change.state(),
                change.proposedBy(),
                Terms.of(change.before()),
                Terms.of(change.after()),
                change.after().price().lines(),
                change.after().price().total(),
                change.difference(),
                change.reason(),
                change.expiresAt(),
                change.paymentId(),
                change.createdAt());
    }
}
