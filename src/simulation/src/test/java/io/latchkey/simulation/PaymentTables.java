package io.latchkey.simulation;

import static io.latchkey.simulation.CommonTables.field;
import static io.latchkey.simulation.CommonTables.require;
import static io.latchkey.simulation.CommonTables.unique;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.deposit.Deposit;
import io.latchkey.payments.escrow.Escrow;
import io.latchkey.payments.ledger.Sealed;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payout.Payout;
import io.latchkey.payments.payout.PayoutAccount;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.payments.settlement.Reason;
import io.latchkey.payments.settlement.Refund;
import io.latchkey.payments.settlement.Settlement;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What payments has in its tables, with the constraints that its migrations declare. */
final class PaymentTables {

    static final Table<Payment> PAYMENTS = new Table<>(
            payment -> payment.id().value(), payment -> payment.bookingId().value());
    static final Table<Escrow> ESCROWS = new Table<>(Escrow::bookingId);
    static final Table<Deposit> DEPOSITS = new Table<>(Deposit::bookingId);
    static final Table<Operation> OPERATIONS = new Table<>(Operation::id, Operation::subject);
    static final Table<Settlement> SETTLEMENTS =
            new Table<>(Settlement::id, settlement -> settlement.paymentId().value());
    static final Table<Refund> REFUNDS =
            new Table<>(Refund::id, refund -> refund.paymentId().value());
    static final Table<Payout> PAYOUTS =
            new Table<>(Payout::id, payout -> payout.hostId().value());
    static final Table<PayoutAccount> ACCOUNTS = new Table<>(field(PayoutAccount.class, "hostId"));
    static final Table<Object> CONFIRMATIONS = new Table<>(confirmation("key"));
    static final Table<Message> MESSAGES = new Table<>(Message::id);
    static final Table<Posted> LEDGER = new Table<>(Posted::cause, Posted::chain);
    static final Table<Balance> BALANCES = new Table<>(Balance::key);

    private PaymentTables() {}

    /** A message of the provider. */
    record Message(String id, UUID operation, boolean open, Instant receivedAt) {}

    /** A ledger transaction; its cause is posted once. */
    record Posted(UUID chain, String cause, Sealed sealed) {}

    /** A balance row: one for each account and currency. */
    record Balance(String account, Money amount) {

        long amountMinor() {
            return amount.amountMinor();
        }

        String key() {
            return key(account, amount.currency());
        }

        static String key(String account, Currency currency) {
            return account + " " + currency.getCurrencyCode();
        }
    }

    private static Function<Object, Object> confirmation(String field) {
        try {
            return field(Class.forName("io.latchkey.payments.payment.Confirmation"), field);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** V100, V101 and V200 say the same in SQL. */
    static void constrain(MemoryDatabase database, Set<PlantedBug> bugs) {
        database.check(PAYMENTS, payment -> {
            require(payment.captured().compareTo(payment.amount()) <= 0, "payment_captured_in_bounds");
            require(payment.refunded().compareTo(payment.captured()) <= 0, "payment_refunded_in_bounds");
            require(!payment.price().isNegative() && !payment.deposit().isNegative(), "payment_deposit_in_bounds");
            unique(database.of(PAYMENTS, payment.bookingId().value()).size() == 1, "payment_of_booking_once");
        });
        if (!bugs.contains(PlantedBug.NEGATIVE_ESCROW)) {
            database.check(ESCROWS, escrow -> require(!escrow.held().isNegative(), "escrow_never_below_zero"));
            database.check(BALANCES, balance -> {
                boolean debt = balance.account().startsWith("debt:");
                require(
                        debt ? balance.amountMinor() <= 0 : balance.amountMinor() >= 0,
                        "ledger_balance_never_below_zero " + balance);
            });
        }
        database.check(DEPOSITS, deposit -> {
            boolean whole = deposit.held().isZero() || deposit.held().equals(deposit.captured());
            require(whole && !deposit.toGuest().isNegative(), "deposit_divided_whole");
        });
        database.check(
                SETTLEMENTS,
                settlement -> unique(
                        database.of(SETTLEMENTS, settlement.paymentId().value()).stream()
                                        .filter(other -> other.reason() == Reason.DEPOSIT)
                                        .count()
                                <= 1,
                        "settlement_of_deposit_once"));
        boolean racing = bugs.contains(PlantedBug.CAPTURE_AND_VOID_RACE) || bugs.contains(PlantedBug.REFUND_RACE);
        if (!racing) {
            database.check(OPERATIONS, operation -> constrain(database, operation));
        }
    }

    private static void constrain(MemoryDatabase database, Operation operation) {
        Set<OperationState> onItsWay = EnumSet.of(OperationState.PLANNED, OperationState.SENT, OperationState.UNKNOWN);
        Set<OperationState> unfinished = EnumSet.copyOf(onItsWay);
        unfinished.add(OperationState.WAITING);
        long sameKind = 0;
        long captureOrVoid = 0;
        long captured = 0;
        for (Operation other : database.of(OPERATIONS, operation.subject())) {
            boolean takesOrLeaves = other.kind() == OperationKind.CAPTURE || other.kind() == OperationKind.VOID;
            sameKind += other.kind() == operation.kind() && unfinished.contains(other.state()) ? 1 : 0;
            captureOrVoid += takesOrLeaves && onItsWay.contains(other.state()) ? 1 : 0;
            captured += takesOrLeaves
                            && other.state() == OperationState.SUCCEEDED
                            && other.authorization().equals(operation.authorization())
                    ? 1
                    : 0;
        }
        unique(sameKind <= 1, "provider_operation_one_unfinished");
        unique(captureOrVoid <= 1, "provider_operation_capture_or_void");
        unique(captured <= 1, "provider_operation_captured_once");
    }
}
