package io.latchkey.payments.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.OperationState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Money AMOUNT = Money.of(12_000, "EUR");
    private static final Money LESS = Money.of(11_999, "EUR");

    private static Pair.OurCall call(OperationState state, Duration age, boolean inConflict) {
        return new Pair.OurCall(new UUID(1, 1), state, NOW.minus(age), AMOUNT, inConflict);
    }

    private static Pair.OurCall done() {
        return call(OperationState.SUCCEEDED, Duration.ofDays(1), false);
    }

    private static Pair pair(Money theirs, Money ours, Pair.OurCall call) {
        return new Pair("ref", DeedKind.CAPTURE, theirs, ours, call, NOW);
    }

    private static Optional<Difference> compare(Pair pair) {
        return Comparison.of(pair, GRACE, NOW);
    }

    private static DifferenceKind kind(Pair pair) {
        return compare(pair).orElseThrow().kind();
    }

    @Test
    void findsNothingWhereBothSayTheSame() {
        assertEquals(Optional.empty(), compare(pair(AMOUNT, AMOUNT, done())));
    }

    @Test
    void findsWhatOnlyTheProviderKnows() {
        Difference found = compare(pair(AMOUNT, null, null)).orElseThrow();
        assertEquals(DifferenceKind.MISSING_HERE, found.kind());
        assertNull(found.operation());
        assertEquals(
                DifferenceKind.MISSING_HERE,
                kind(pair(AMOUNT, null, call(OperationState.DECLINED, Duration.ZERO, false))));
    }

    @Test
    void findsWhatOnlyWeKnow() {
        Difference found = compare(pair(null, AMOUNT, done())).orElseThrow();
        assertEquals(DifferenceKind.MISSING_THERE, found.kind());
        assertEquals(AMOUNT, found.here());
    }

    @Test
    void findsOtherAmountsAndCurrencies() {
        assertEquals(DifferenceKind.AMOUNT_APART, kind(pair(LESS, AMOUNT, done())));
        assertEquals(DifferenceKind.AMOUNT_APART, kind(pair(Money.of(12_000, "USD"), AMOUNT, done())));
    }

    @Test
    @DisplayName("F12 what was taken otherwise than asked is a difference until it is settled")
    void findsAnOpenConflict() {
        Difference found = compare(pair(LESS, LESS, call(OperationState.CONFLICTED, Duration.ZERO, true)))
                .orElseThrow();
        assertEquals(DifferenceKind.AMOUNT_APART, found.kind());
        assertEquals(AMOUNT, found.here());
        assertEquals(
                Optional.empty(), compare(pair(LESS, LESS, call(OperationState.CONFLICTED, Duration.ZERO, false))));
    }

    @ParameterizedTest
    @EnumSource(
            value = OperationState.class,
            names = {"PLANNED", "SENT", "WAITING", "UNKNOWN"})
    @DisplayName("F02 an unclear call is no difference within the grace time, and is asked about")
    void waitsForUnclearCalls(OperationState state) {
        Pair young = pair(AMOUNT, null, call(state, GRACE.minusSeconds(1), false));
        assertEquals(Optional.empty(), compare(young));
        assertTrue(Comparison.asksFirst(young));
        assertEquals(DifferenceKind.MISSING_HERE, kind(pair(AMOUNT, null, call(state, GRACE, false))));
    }

    @Test
    @DisplayName("R32 that a refund came back is asked about, and a difference where our books do not know it")
    void findsARefundThatCameBack() {
        Pair done = returned(null, OperationState.SUCCEEDED);
        assertTrue(Comparison.asksFirst(done));
        assertEquals(DifferenceKind.MISSING_HERE, kind(done));
        assertEquals(Optional.empty(), compare(returned(AMOUNT, OperationState.RETURNED)));
        assertEquals(Optional.empty(), compare(returned(null, OperationState.DECLINED)));
    }

    private static Pair returned(Money ours, OperationState state) {
        return new Pair("ref", DeedKind.REFUND_RETURN, AMOUNT, ours, call(state, Duration.ofDays(5), false), NOW);
    }
}
