package io.latchkey.payments.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.latchkey.kernel.lifecycle.LifeCycle;
import io.latchkey.kernel.lifecycle.LifeCycle.Row;
import io.latchkey.payments.deposit.DepositActor;
import io.latchkey.payments.deposit.DepositState;
import io.latchkey.payments.deposit.DepositStep;
import io.latchkey.payments.deposit.DepositTransitions;
import io.latchkey.payments.dispute.DisputeActor;
import io.latchkey.payments.dispute.DisputeState;
import io.latchkey.payments.dispute.DisputeStep;
import io.latchkey.payments.dispute.DisputeTransitions;
import io.latchkey.payments.escrow.EscrowActor;
import io.latchkey.payments.escrow.EscrowState;
import io.latchkey.payments.escrow.EscrowStep;
import io.latchkey.payments.escrow.EscrowTransitions;
import io.latchkey.payments.payment.PaymentActor;
import io.latchkey.payments.payment.PaymentState;
import io.latchkey.payments.payment.PaymentStep;
import io.latchkey.payments.payment.PaymentTransitions;
import io.latchkey.payments.payout.PayoutActor;
import io.latchkey.payments.payout.PayoutState;
import io.latchkey.payments.payout.PayoutStep;
import io.latchkey.payments.payout.PayoutTransitions;
import io.latchkey.payments.provider.OperationActor;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.payments.provider.OperationStep;
import io.latchkey.payments.provider.OperationTransitions;
import io.latchkey.payments.reconciliation.CaseActor;
import io.latchkey.payments.reconciliation.CaseState;
import io.latchkey.payments.reconciliation.CaseStep;
import io.latchkey.payments.reconciliation.CaseTransitions;
import io.latchkey.payments.reconciliation.ReconciliationActor;
import io.latchkey.payments.reconciliation.ReconciliationState;
import io.latchkey.payments.reconciliation.ReconciliationStep;
import io.latchkey.payments.reconciliation.ReconciliationTransitions;
import io.latchkey.payments.settlement.RefundActor;
import io.latchkey.payments.settlement.RefundState;
import io.latchkey.payments.settlement.RefundStep;
import io.latchkey.payments.settlement.RefundTransitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every life cycle of this service, and the page that draws them. */
class LifeCyclesTest {

    record Case<S extends Enum<S>, T extends Enum<T>, A extends Enum<A>>(
            String name, LifeCycle<S, T, A> table, Class<S> states, Enums<T, A> enums, Set<S> finals) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Enums<T extends Enum<T>, A extends Enum<A>>(Class<T> steps, Class<A> actors) {}

    static Stream<Case<?, ?, ?>> tables() {
        return Stream.concat(ofBookings(), ofProviders());
    }

    private static Stream<Case<?, ?, ?>> ofBookings() {
        return Stream.of(
                new Case<>(
                        "payment",
                        PaymentTransitions.TABLE,
                        PaymentState.class,
                        new Enums<>(PaymentStep.class, PaymentActor.class),
                        EnumSet.of(PaymentState.VOIDED)),
                new Case<>(
                        "escrow",
                        EscrowTransitions.TABLE,
                        EscrowState.class,
                        new Enums<>(EscrowStep.class, EscrowActor.class),
                        EnumSet.of(EscrowState.VOIDED, EscrowState.REFUNDED, EscrowState.CHARGED_BACK)),
                new Case<>(
                        "security deposit",
                        DepositTransitions.TABLE,
                        DepositState.class,
                        new Enums<>(DepositStep.class, DepositActor.class),
                        EnumSet.of(DepositState.RETURNED, DepositState.SPLIT)));
    }

    private static Stream<Case<?, ?, ?>> ofProviders() {
        return Stream.of(
                new Case<>(
                        "call to a provider",
                        OperationTransitions.TABLE,
                        OperationState.class,
                        new Enums<>(OperationStep.class, OperationActor.class),
                        EnumSet.of(OperationState.RETURNED, OperationState.CONFLICTED)),
                new Case<>(
                        "refund",
                        RefundTransitions.TABLE,
                        RefundState.class,
                        new Enums<>(RefundStep.class, RefundActor.class),
                        EnumSet.of(RefundState.ENDED)),
                new Case<>(
                        "payout",
                        PayoutTransitions.TABLE,
                        PayoutState.class,
                        new Enums<>(PayoutStep.class, PayoutActor.class),
                        EnumSet.of(PayoutState.PAID, PayoutState.FAILED)),
                new Case<>(
                        "dispute",
                        DisputeTransitions.TABLE,
                        DisputeState.class,
                        new Enums<>(DisputeStep.class, DisputeActor.class),
                        EnumSet.of(DisputeState.WON, DisputeState.LOST, DisputeState.ACCEPTED)),
                new Case<>(
                        "reconciliation",
                        ReconciliationTransitions.TABLE,
                        ReconciliationState.class,
                        new Enums<>(ReconciliationStep.class, ReconciliationActor.class),
                        EnumSet.of(ReconciliationState.FINISHED, ReconciliationState.NOT_OFFERED)),
                new Case<>(
                        "difference with the provider's list",
                        CaseTransitions.TABLE,
                        CaseState.class,
                        new Enums<>(CaseStep.class, CaseActor.class),
                        EnumSet.noneOf(CaseState.class)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    <S extends Enum<S>, T extends Enum<T>, A extends Enum<A>> void everyStateCanBeReached(Case<S, T, A> life) {
        assertEquals(EnumSet.allOf(life.states()), life.table().reachable());
    }

    @ParameterizedTest
    @MethodSource("tables")
    <S extends Enum<S>, T extends Enum<T>, A extends Enum<A>> void onlyFinalStatesAreNeverLeft(Case<S, T, A> life) {
        Set<S> stuck = EnumSet.allOf(life.states());
        stuck.removeIf(state -> life.table().rows().stream().anyMatch(row -> row.from() == state && row.to() != state));
        assertEquals(life.finals(), stuck);
    }

    @ParameterizedTest
    @MethodSource("tables")
    <S extends Enum<S>, T extends Enum<T>, A extends Enum<A>> void everyStepAndActorIsUsed(Case<S, T, A> life) {
        assertEquals(
                EnumSet.allOf(life.enums().steps()),
                life.table().rows().stream().map(Row::step).collect(Collectors.toSet()));
        assertEquals(
                EnumSet.allOf(life.enums().actors()),
                life.table().rows().stream().map(Row::actor).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    <S extends Enum<S>, T extends Enum<T>, A extends Enum<A>> void refusesEveryPairThatIsNotListed(Case<S, T, A> life) {
        for (S state : life.states().getEnumConstants()) {
            for (T step : life.enums().steps().getEnumConstants()) {
                boolean listed =
                        life.table().rows().stream().anyMatch(row -> row.from() == state && row.step() == step);
                assertEquals(listed, life.table().allows(state, step), state + " " + step);
                assertEquals(listed, !life.table().actors(state, step).isEmpty(), state + " " + step);
            }
        }
    }

    @Test
    void capturesOnlyWhatIsAuthorized() {
        for (PaymentState state : PaymentState.values()) {
            assertEquals(state == PaymentState.AUTHORIZED, PaymentTransitions.TABLE.allows(state, PaymentStep.CAPTURE));
        }
    }

    @Test
    void releasesNothingThatIsFrozen() {
        for (EscrowStep step :
                List.of(EscrowStep.RELEASE, EscrowStep.DIVIDE, EscrowStep.DIVIDE_PART, EscrowStep.REFUND)) {
            assertFalse(EscrowTransitions.TABLE.allows(EscrowState.FROZEN, step));
        }
    }

    @Test
    void areDrawnInTheDocs() throws IOException {
        String drawn = page();
        Path page = Path.of(System.getProperty("latchkey.root"), "src/docs/life-cycles-payments.md");
        if (Boolean.getBoolean("latchkey.docs.write")) {
            Files.writeString(page, drawn);
        }
        assertEquals(drawn, Files.readString(page), "Rewrite it with -Dlatchkey.docs.write=true");
    }

    private static String page() {
        String drawings = tables().map(life -> "## The life of a%s %s\n\n```mermaid\n%s```\n"
                        .formatted(
                                life.name().startsWith("e") ? "n" : "",
                                life.name(),
                                life.table().mermaid()))
                .collect(Collectors.joining("\n"));
        return """
                # Life cycles in payments

                Drawn from `PaymentTransitions`, `EscrowTransitions`, `DepositTransitions`, `OperationTransitions`,
                `RefundTransitions`, `PayoutTransitions`, `DisputeTransitions`, `ReconciliationTransitions` and
                `CaseTransitions`; a test compares. Rewrite it with
                `-Dtest=LifeCyclesTest -Dlatchkey.docs.write=true`.

                %s"""
                .formatted(drawings);
    }
}
