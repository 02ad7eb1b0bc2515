package io.latchkey.simulation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.deposit.Deposit;
import io.latchkey.payments.escrow.Escrow;
import io.latchkey.payments.payment.Payment;
import io.latchkey.simulation.PaymentTables.Balance;

/**
 * What must hold of the money after every commit, whoever dies next: what is captured is held, released, refunded or
 * charged back, and the ledger says so, too.
 */
final class MoneyWatch {

    private final SimulatedWorld world;
    private final MemoryDatabase database;

    private MoneyWatch(SimulatedWorld world, MemoryDatabase database) {
        this.world = world;
        this.database = database;
    }

    static void over(SimulatedWorld world, MemoryDatabase payments) {
        MoneyWatch watch = new MoneyWatch(world, payments);
        payments.watch(PaymentTables.BALANCES, watch::sees);
        payments.watch(PaymentTables.ESCROWS, watch::sees);
        payments.watch(PaymentTables.DEPOSITS, watch::sees);
        payments.watch(PaymentTables.PAYMENTS, watch::sees);
    }

    private void sees(Balance row) {
        boolean debt = row.account().startsWith("debt:");
        world.require(
                debt ? row.amountMinor() <= 0 : row.amountMinor() >= 0,
                () -> "I4: " + row + " is on the wrong side of zero");
    }

    private void sees(Escrow escrow) {
        world.require(
                escrow.held().equals(inLedger("escrow:" + escrow.bookingId(), escrow.held())),
                () -> "I5: the escrow and the ledger differ " + escrow.bookingId());
        world.require(
                escrow.released().plus(escrow.refunded()).compareTo(escrow.captured()) <= 0,
                () -> "I9: more was divided than captured of " + escrow.bookingId());
    }

    private void sees(Deposit deposit) {
        world.require(
                deposit.held().equals(inLedger("deposit:" + deposit.bookingId(), deposit.held())),
                () -> "I5: the deposit and the ledger differ " + deposit.bookingId());
    }

    private void sees(Payment payment) {
        Escrow escrow = database.committed(
                        PaymentTables.ESCROWS, payment.bookingId().value())
                .orElseThrow();
        Money apart = database.committed(
                        PaymentTables.DEPOSITS, payment.bookingId().value())
                .map(Deposit::captured)
                .orElse(Money.zero(payment.amount().currency()));
        world.require(
                payment.captured().equals(escrow.captured().plus(apart)),
                () -> "I9: price and deposit are not what was captured of " + payment.id());
        world.require(
                payment.refunded().compareTo(payment.captured()) <= 0,
                () -> "I9: more was refunded than captured of " + payment.id());
    }

    private Money inLedger(String account, Money like) {
        return database.committed(PaymentTables.BALANCES, Balance.key(account, like.currency()))
                .map(Balance::amount)
                .orElse(Money.zero(like.currency()));
    }
}
