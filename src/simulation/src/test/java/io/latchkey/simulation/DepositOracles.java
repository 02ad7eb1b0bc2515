package io.latchkey.simulation;

import static io.latchkey.simulation.CommonTables.field;

import io.latchkey.bookings.deposit.Deposit;
import io.latchkey.bookings.deposit.DepositState;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What must hold of security deposits in the end: divided once, and in both services alike. */
final class DepositOracles {

    private static final Function<Deposit, Object> BOOKING = field(Deposit.class, "bookingId");
    private static final Function<Deposit, Object> PAYMENT = field(Deposit.class, "paymentId");
    private static final Function<Deposit, Object> STATE = field(Deposit.class, "state");
    private static final Function<Deposit, Object> TO_HOST = field(Deposit.class, "toHostMinor");
    private static final Function<Deposit, Object> SETTLED_AT = field(Deposit.class, "settledAt");
    private static final Set<DepositState> DIVIDED = EnumSet.of(DepositState.RETURNED, DepositState.SPLIT);

    private final SimulatedWorld world;
    private final MemoryDatabase bookings;
    private final MemoryDatabase payments;
    private final PaymentOracles paymentOracles;

    DepositOracles(
            SimulatedWorld world,
            SimulatedBookings bookings,
            SimulatedPayments payments,
            PaymentOracles paymentOracles) {
        this.world = world;
        this.bookings = bookings.database();
        this.payments = payments.database();
        this.paymentOracles = paymentOracles;
    }

    void check() {
        bookings.all(BookingTables.DEPOSITS).forEach(this::check);
    }

    private void check(Deposit ours) {
        UUID booking = (UUID) BOOKING.apply(ours);
        var payment = payments.find(PaymentTables.PAYMENTS, PAYMENT.apply(ours));
        if (payment.isEmpty() || paymentOracles.isFrozen(payment.get())) {
            return;
        }
        var deposit = payments.find(PaymentTables.DEPOSITS, booking);
        if (deposit.isEmpty()) {
            world.require(
                    STATE.apply(ours) == DepositState.NONE, () -> "payments has waived the deposit of " + booking);
            return;
        }
        var theirs = deposit.get();
        boolean divided = DIVIDED.contains(STATE.apply(ours));
        String both = booking + ": " + STATE.apply(ours) + " and " + theirs.state();
        world.require(theirs.captured().isZero() || divided, () -> "nobody has divided the deposit of " + both);
        world.require(
                STATE.apply(ours).toString().equals(theirs.state().name()),
                () -> "bookings and payments do not tell the same of the deposit of " + both);
        world.require(
                !divided || SETTLED_AT.apply(ours) != null,
                () -> "bookings has not heard that the deposit was divided of " + both);
        world.require(
                !divided || Objects.equals(TO_HOST.apply(ours), theirs.toHost().amountMinor()),
                () -> "the host got another part of the deposit of " + both);
    }
}
