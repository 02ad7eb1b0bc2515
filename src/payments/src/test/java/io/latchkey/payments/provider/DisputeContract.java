package io.latchkey.payments.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.provider.ProviderStand.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every provider's disputes. */
public abstract class DisputeContract extends ContractCalls {

    private ProviderDisputes disputes() {
        return stand.provider().disputes();
    }

    private static ProviderDispute known(DisputeAnswer answer) {
        return assertInstanceOf(DisputeAnswer.Known.class, answer, answer.toString())
                .dispute();
    }

    private String disputed() {
        return stand.dispute(captured(Card.OK).call().id());
    }

    @Test
    @DisplayName("F14 a dispute names our authorization, its amount, its fee and until when evidence is taken")
    void tellsADispute() {
        SentCall authorization = captured(Card.OK);
        String reference = stand.dispute(authorization.call().id());
        ProviderDispute found = known(disputes().lookUp(reference));
        assertEquals(Optional.of(authorization.call().id()), found.authorization());
        assertEquals(AMOUNT, found.amount());
        assertTrue(found.fee().isPositive());
        assertEquals(ProviderDispute.Status.NEEDS_EVIDENCE, found.status());
        assertTrue(found.dueBy().isAfter(Instant.now().plus(Duration.ofDays(2))));
        assertInstanceOf(DisputeAnswer.None.class, disputes().lookUp("dp_unknown"));
        refused(send(refund(authorization, 1_000)));
    }

    @Test
    void takesEvidenceOnceHoweverOftenItIsSent() {
        String reference = disputed();
        UUID call = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            ProviderDispute told = known(disputes().sendEvidence(call, reference, "The lock's log shows the stay."));
            assertEquals(ProviderDispute.Status.UNDER_REVIEW, told.status());
        }
        DisputeAnswer other = disputes().sendEvidence(UUID.randomUUID(), reference, "Something else");
        assertInstanceOf(DisputeAnswer.Refused.class, other, other.toString());
        stand.decide(reference, true);
        assertEquals(
                ProviderDispute.Status.WON, known(disputes().lookUp(reference)).status());
    }

    @Test
    void isLostWhenItIsAccepted() {
        String reference = disputed();
        UUID call = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    ProviderDispute.Status.LOST,
                    known(disputes().accept(call, reference)).status());
        }
        String decided = disputed();
        stand.decide(decided, false);
        assertEquals(
                ProviderDispute.Status.LOST, known(disputes().lookUp(decided)).status());
    }

    @Test
    void listsEachDisputeOnceInPages() {
        Instant from = Instant.now().minus(Duration.ofMinutes(5));
        Instant to = Instant.now().plus(Duration.ofMinutes(5));
        String first = disputed();
        String second = disputed();
        int seen = 0;
        Optional<String> after = Optional.empty();
        do {
            DisputeAnswer answer = disputes().list(new ProviderList.Question(from, to, after, 1));
            DisputeAnswer.Page page = assertInstanceOf(DisputeAnswer.Page.class, answer, answer.toString());
            seen += (int) page.disputes().stream()
                    .map(ProviderDispute::reference)
                    .filter(reference -> reference.equals(first) || reference.equals(second))
                    .count();
            after = page.next();
        } while (after.isPresent());
        assertEquals(2, seen);
        assertEquals(
                new DisputeAnswer.Page(java.util.List.of(), Optional.empty()),
                disputes().list(new ProviderList.Question(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), after, 10)));
    }
}
