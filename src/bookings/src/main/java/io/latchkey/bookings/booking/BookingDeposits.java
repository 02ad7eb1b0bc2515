package io.latchkey.bookings.booking;

import io.latchkey.bookings.deposit.BookedDeposits;
import io.latchkey.bookings.deposit.DepositSettings;
import io.latchkey.bookings.deposit.DepositView;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The security deposits of bookings; one that was made without costs no statement. */
@ApplicationScoped
class BookingDeposits {

    private final BookedDeposits deposits;
    private final DepositSettings settings;

    BookingDeposits(BookedDeposits deposits, DepositSettings settings) {
        this.deposits = deposits;
        this.settings = settings;
    }

    void open(Booking booking, Funds funds) {
        if (hasOne(booking)) {
            deposits.open(booking.id(), funds.paymentId(), booking.offer().securityDeposit());
        }
    }

    void hold(Booking booking) {
        if (hasOne(booking)) {
            deposits.hold(booking.id());
        }
    }

    /** At once, and whole. */
    void giveBack(Booking booking) {
        if (hasOne(booking)) {
            deposits.giveBack(booking.id());
        }
    }

    /** Some days after the end that the booking has come to. */
    void planReturn(Booking booking) {
        if (hasOne(booking)) {
            deposits.returnAt(booking.id(), booking.endedAt().plus(settings.returnAfter()));
        }
    }

    void settled(Booking booking, Instant at) {
        if (hasOne(booking)) {
            deposits.settled(booking.id(), at);
        }
    }

    /** Null without one. */
    DepositView of(Booking booking) {
        return hasOne(booking) ? deposits.of(booking.id()).orElse(null) : null;
    }

    /** Of those that have one. */
    Map<BookingId, DepositView> of(List<Booking> bookings) {
        List<BookingId> having = bookings.stream()
                .filter(BookingDeposits::hasOne)
                .map(Booking::id)
                .toList();
        return having.isEmpty() ? Map.of() : deposits.of(having);
    }

    private static boolean hasOne(Booking booking) {
        return booking.offer().securityDeposit() != null;
    }
}
