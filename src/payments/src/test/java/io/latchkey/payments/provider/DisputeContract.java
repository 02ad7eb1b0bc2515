package io.latchkey.payments.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.ProviderStand.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every provider's disputes. */
public abstract class DisputeContract extends MandateContract {

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
    @DisplayName("R32 a refund that succeeded and came back is refused from then on, and can be sent again")
    void tellsARefundThatCameBack() {
        SentCall authorization = captured(Card.OK);
        SentCall refund = refund(authorization, 5_000);
        done(send(refund));
        done(lookUp(refund));
        stand.sendBack(authorization.call().id(), refund.call().id());
        refused(lookUp(refund));
        done(send(refund(authorization, 12_000)));
    }

    @Test
    @DisplayName("I13 lists what it did, each deed once and with our call or dispute, in pages")
    void listsWhatItDid() {
        Instant from = Instant.now().minus(Duration.ofMinutes(5));
        SentCall authorization = held(Card.OK);
        SentCall capture = capture(authorization);
        done(send(capture));
        SentCall refund = refund(authorization, 5_000);
        done(send(refund));
        SentCall returned = refund(authorization, 1_000);
        done(send(returned));
        SentCall payout = payout(ProviderStand.Bank.OK, 100);
        done(send(payout));
        Map<UUID, List<ProviderDeed>> deeds = listed(from);
        assertEquals(AMOUNT, only(deeds, capture.call().id(), DeedKind.CAPTURE));
        assertEquals(Money.of(5_000, "EUR"), only(deeds, refund.call().id(), DeedKind.REFUND));
        assertEquals(Money.of(100, "EUR"), only(deeds, payout.call().id(), DeedKind.PAYOUT));

        SentCall other = captured(Card.OK);
        String reference = stand.dispute(other.call().id());
        stand.decide(reference, true);
        UUID dispute = ProviderDispute.idOf(stand.provider().name(), reference);
        assertEquals(
                List.of(DeedKind.CHARGEBACK, DeedKind.CHARGEBACK_RETURN),
                listed(from).get(dispute).stream()
                        .map(ProviderDeed::kind)
                        .sorted()
                        .toList());
        stand.sendBack(authorization.call().id(), returned.call().id());
        assertEquals(
                stand.listsReturns() ? List.of(DeedKind.REFUND_RETURN) : List.of(),
                listed(from).getOrDefault(returned.call().id(), List.of()).stream()
                        .map(ProviderDeed::kind)
                        .toList());
    }

    private static Money only(Map<UUID, List<ProviderDeed>> deeds, UUID cause, DeedKind kind) {
        assertEquals(1, deeds.get(cause).size());
        assertEquals(kind, deeds.get(cause).getFirst().kind());
        return deeds.get(cause).getFirst().amount();
    }

    private Map<UUID, List<ProviderDeed>> listed(Instant from) {
        Map<UUID, List<ProviderDeed>> found = new HashMap<>();
        Set<String> references = new HashSet<>();
        Optional<String> after = Optional.empty();
        Instant to = Instant.now().plus(Duration.ofMinutes(5));
        do {
            ProviderList answer = stand.provider().list(new ProviderList.Question(from, to, after, 3));
            ProviderList.Page page = assertInstanceOf(ProviderList.Page.class, answer, answer.toString());
            for (ProviderDeed deed : page.deeds()) {
                assertTrue(references.add(deed.reference()), deed.toString());
                deed.cause().ifPresent(cause -> found.computeIfAbsent(cause, any -> new ArrayList<>())
                        .add(deed));
            }
            after = page.next();
        } while (after.isPresent());
        return found;
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
                new DisputeAnswer.Page(List.of(), Optional.empty()),
                disputes().list(new ProviderList.Question(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), after, 10)));
    }
}
