package io.latchkey.simulation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.deposit.Deposit;
import io.latchkey.payments.deposit.DepositState;
import io.latchkey.payments.escrow.Escrow;
import io.latchkey.payments.escrow.EscrowState;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentState;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.payments.settlement.Refund;
import io.latchkey.payments.settlement.RefundState;
import io.latchkey.simulation.PaymentTables.Balance;
import io.latchkey.simulation.PaymentTables.Posted;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What must hold of payments when everything has come to rest: our books, the provider's, and what was asked for. */
final class PaymentOracles {

    private static final Set<PaymentState> AT_REST =
            EnumSet.of(PaymentState.VOIDED, PaymentState.CAPTURED, PaymentState.PARTLY_REFUNDED, PaymentState.REFUNDED);

    private final SimulatedWorld world;
    private final LyingProvider provider;
    private final MemoryDatabase database;
    private final Map<String, Long> balances = new HashMap<>();

    PaymentOracles(SimulatedWorld world, SimulatedPayments payments, LyingProvider provider) {
        this.world = world;
        this.provider = provider;
        this.database = payments.database();
    }

    void check() {
        sumLedger();
        provider.complaints().forEach(complaint -> world.breach("the provider was " + complaint));
        database.all(PaymentTables.BALANCES).forEach(this::check);
        database.all(PaymentTables.ESCROWS).forEach(this::check);
        database.all(PaymentTables.DEPOSITS).forEach(this::check);
        database.all(PaymentTables.PAYMENTS).forEach(this::check);
        database.all(PaymentTables.OPERATIONS).forEach(this::check);
        checkClearing();
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            world.breach(what);
        }
    }

    private void sumLedger() {
        for (Posted posted : database.all(PaymentTables.LEDGER)) {
            for (Posting posting : posted.sealed().transaction().postings()) {
                long amount = posting.amount().amountMinor();
                Currency currency = posting.amount().currency();
                balances.merge(Balance.key(posting.from().toString(), currency), -amount, Long::sum);
                balances.merge(Balance.key(posting.to().toString(), currency), amount, Long::sum);
            }
        }
    }

    private long balance(String account, Currency currency) {
        return balances.getOrDefault(Balance.key(account, currency), 0L);
    }

    private void check(Balance row) {
        require(
                row.amountMinor() == balance(row.account(), row.amount().currency()),
                "I3: " + row + " is not the sum of its postings");
    }

    private void check(Escrow escrow) {
        boolean open = escrow.state() == EscrowState.HELD || escrow.state() == EscrowState.FROZEN;
        require(open || escrow.held().isZero(), "I6: a closed escrow holds something " + escrow.bookingId());
    }

    private void check(Deposit deposit) {
        require(
                deposit.state() == DepositState.HELD || deposit.held().isZero(),
                "I6: a divided deposit holds something " + deposit);
    }

    private void check(Payment payment) {
        UUID id = payment.id().value();
        boolean frozen = isFrozen(payment);
        require(
                frozen || AT_REST.contains(payment.state()),
                "payment " + id + " did not come to rest: " + payment.state());
        Escrow escrow = escrow(payment);
        require(
                escrow.state() != EscrowState.FROZEN || hasConflict(payment),
                "the escrow is frozen for nobody of " + id + ": " + escrow.freezeReason());
        require(frozen || escrow.state() != EscrowState.HELD, "nobody divided what is held of " + id);
        checkDeposit(payment, escrow, frozen);
        List<Refund> refunds = database.of(PaymentTables.REFUNDS, id);
        require(
                refunds.stream().allMatch(refund -> refund.state() == RefundState.DONE),
                "a refund of " + id + " has not been sent");
        long promised = refunds.stream()
                .mapToLong(refund -> refund.amount().amountMinor())
                .sum();
        require(promised == payment.refunded().amountMinor(), "refunds of " + id + " are not what was promised");
        checkDivisions(id);
        if (!frozen) {
            compareWithProvider(payment);
            require(
                    database.of(PaymentTables.OPERATIONS, id).stream()
                            .noneMatch(operation -> provider.keepsCard(operation.id())),
                    "a card of " + id + " was not forgotten");
        }
    }

    /** It came and went with the payment: captured in one with the price, divided whole. */
    private void checkDeposit(Payment payment, Escrow escrow, boolean frozen) {
        UUID id = payment.id().value();
        Optional<Deposit> deposit =
                database.find(PaymentTables.DEPOSITS, payment.bookingId().value());
        require(deposit.isPresent() == payment.deposit().isPositive(), "a deposit was lost or invented of " + id);
        Money apart = deposit.map(Deposit::captured)
                .orElse(Money.zero(payment.amount().currency()));
        require(
                payment.captured().equals(escrow.captured().plus(apart)),
                "I9: price and deposit are not what was captured of " + id);
        boolean waits = deposit.filter(one -> one.held().isPositive()).isPresent();
        require(frozen || !waits, "nobody divided the deposit of " + id);
    }

    /** The two books tell the same. */
    private void compareWithProvider(Payment payment) {
        UUID id = payment.id().value();
        long captured = 0;
        long refunded = 0;
        for (Operation operation : database.of(PaymentTables.OPERATIONS, id)) {
            Authorization authorization = operation.kind() == OperationKind.AUTHORIZE
                    ? provider.authorization(operation.id()).orElse(null)
                    : null;
            captured += authorization == null ? 0 : authorization.captured();
            refunded += authorization == null ? 0 : authorization.refunded();
        }
        require(captured == payment.captured().amountMinor(), "the provider has captured " + captured + " of " + id);
        require(refunded == payment.refunded().amountMinor(), "the provider has refunded " + refunded + " of " + id);
    }

    boolean isFrozen(Payment payment) {
        return escrow(payment).state() == EscrowState.FROZEN || hasConflict(payment);
    }

    private boolean hasConflict(Payment payment) {
        return database.of(PaymentTables.OPERATIONS, payment.id().value()).stream()
                .anyMatch(operation -> operation.state() == OperationState.CONFLICTED);
    }

    Escrow escrow(Payment payment) {
        return database.find(PaymentTables.ESCROWS, payment.bookingId().value()).orElseThrow();
    }

    private void check(Operation operation) {
        require(
                operation.state().isFinished(),
                operation.kind() + " " + operation.id() + " has no end: " + operation.state());
        boolean moves = EnumSet.of(OperationKind.CAPTURE, OperationKind.REFUND).contains(operation.kind());
        if (moves && operation.state() == OperationState.SUCCEEDED) {
            String cause = "operation:" + operation.id() + ":" + operation.kind();
            require(database.find(PaymentTables.LEDGER, cause).isPresent(), "I10: not in the ledger: " + cause);
        }
    }

    /** Divided as often as was asked, under as many keys. */
    private void checkDivisions(UUID payment) {
        long divisions = database.of(PaymentTables.SETTLEMENTS, payment).size();
        long asked = database.of(CommonTables.ANSWERS, payment).stream()
                .filter(answer -> answer.isSuccess() && PaymentsRoutes.DIVIDE.contains((String) answer.body()))
                .count();
        require(divisions == asked, "divided " + divisions + " times and asked to " + asked + " times: " + payment);
    }

    /** I13: what passed through the provider is what the ledger says is with it. */
    private void checkClearing() {
        Map<Currency, Long> has = provider.cash();
        Set<Currency> all = new HashSet<>(has.keySet());
        balances.keySet().stream()
                .map(key -> Currency.getInstance(key.substring(key.length() - 3)))
                .forEach(all::add);
        for (Currency currency : all) {
            long with = has.getOrDefault(currency, 0L);
            long ours = -balance("clearing:sandbox", currency);
            require(ours == with, "I13: the provider has " + with + " " + currency + ", the ledger says " + ours);
        }
    }
}
