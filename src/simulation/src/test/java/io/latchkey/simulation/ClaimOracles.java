package io.latchkey.simulation;

import static io.latchkey.simulation.CommonTables.field;

import io.latchkey.bookings.claim.Claim;
import io.latchkey.bookings.claim.ClaimKind;
import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.payments.payment.Payment;
import java.util.UUID;
import java.util.function.Function;

/** What must hold of claims in the end: each is settled, and the claimant has what was awarded. */
final class ClaimOracles {

    private static final Function<Claim, Object> AWARDED = field(Claim.class, "awardedMinor");

    private final SimulatedWorld world;
    private final MemoryDatabase bookings;
    private final MemoryDatabase payments;
    private final PaymentOracles paymentOracles;

    ClaimOracles(
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
        bookings.all(BookingTables.CLAIMS).forEach(this::check);
    }

    private void check(Claim claim) {
        UUID booking = BookingTables.bookingOf(claim);
        if (bookings.of(BookingTables.ESCROWS, booking).stream()
                .map(this::payment)
                .anyMatch(paymentOracles::isFrozen)) {
            return;
        }
        String what = BookingTables.kindOf(claim) + " of " + booking + " is " + BookingTables.stateOf(claim);
        world.require(!BookingTables.isOpen(claim), () -> "a claim has no end: " + what);
        Long awarded = (Long) AWARDED.apply(claim);
        if (awarded != null) {
            long got = BookingTables.kindOf(claim) == ClaimKind.PROBLEM ? refunded(booking) : hosts(booking);
            world.require(got >= awarded, () -> "of " + awarded + " awarded, " + got + " came: " + what);
        }
    }

    private Payment payment(Escrow escrow) {
        return payments.find(PaymentTables.PAYMENTS, escrow.paymentId().value()).orElseThrow();
    }

    private long refunded(UUID booking) {
        return bookings.of(BookingTables.ESCROWS, booking).stream()
                .mapToLong(escrow -> escrow.refunded().amountMinor())
                .sum();
    }

    private long hosts(UUID booking) {
        return payments.find(PaymentTables.DEPOSITS, booking)
                .orElseThrow()
                .toHost()
                .amountMinor();
    }
}
