package io.latchkey.payments.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.operator.OperatorAction;
import io.latchkey.payments.provider.DeedKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconciliationCaseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Reconciliation RUN = Reconciliation.of(
            new UUID(1, 1), new Reconciliation.Scope("sandbox", NOW.minusSeconds(60), NOW), "olga", NOW);

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }

    private static Difference capture(Money there, Money here) {
        return new Difference(DifferenceKind.AMOUNT_APART, "ref", DeedKind.CAPTURE, null, there, here, NOW);
    }

    private static ReconciliationCase open(Difference difference) {
        return ReconciliationCase.open(new UUID(2, 2), RUN, difference, NOW);
    }

    private static ReconciliationCase resolved() {
        ReconciliationCase resolved = open(capture(eur(90), eur(100)));
        Because because = new Because(new PersonId(new UUID(3, 3)), "olga", "Known", null);
        resolved.resolve(new OperatorAction(new UUID(4, 4), ActionKind.ACCEPT_AS_IS, resolved.id(), because, NOW));
        return resolved;
    }

    @Test
    void staysResolvedWhenItIsFoundAgainAsItWasAccepted() {
        ReconciliationCase resolved = resolved();
        resolved.seen(RUN, capture(eur(90), eur(100)), NOW);
        assertEquals(CaseState.RESOLVED, resolved.state());
        assertEquals("Known", resolved.note());
    }

    @Test
    void opensAgainWhenItIsApartByAnotherAmount() {
        ReconciliationCase resolved = resolved();
        resolved.seen(RUN, capture(eur(80), eur(100)), NOW);
        assertEquals(CaseState.OPEN, resolved.state());
        assertNull(resolved.actionId());
    }

    @Test
    void opensAgainAfterItHadVanished() {
        ReconciliationCase vanished = open(capture(eur(90), eur(100)));
        vanished.vanish(RUN, NOW);
        assertEquals(CaseState.VANISHED, vanished.state());
        vanished.seen(RUN, capture(eur(90), eur(100)), NOW);
        assertEquals(CaseState.OPEN, vanished.state());
    }

    @Test
    void writesOffByWhatTheProviderHasMore() {
        assertEquals(List.of(eur(-10)), WriteOff.of(open(capture(eur(90), eur(100))), List.of()));
        assertEquals(List.of(eur(100)), WriteOff.of(open(capture(eur(100), null)), List.of()));
        Difference refund =
                new Difference(DifferenceKind.MISSING_HERE, "ref", DeedKind.REFUND, null, eur(40), null, NOW);
        assertEquals(List.of(eur(-40)), WriteOff.of(open(refund), List.of()));
        assertEquals(
                List.of(eur(-100), Money.of(100, "USD")),
                WriteOff.of(open(capture(Money.of(100, "USD"), eur(100))), List.of()));
    }

    @Test
    void writesOffOnlyWhatWasNotWrittenOffBefore() {
        List<Posting> before = Templates.writeOff("sandbox", List.of(eur(-10)));
        assertEquals(List.of(eur(-10)), WriteOff.of(open(capture(eur(80), eur(100))), before));
        assertEquals(List.of(), WriteOff.of(open(capture(eur(90), eur(100))), before));
    }
}
