package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Escrows by their id and by their booking. */
@ApplicationScoped
class EscrowRepository implements PanacheRepositoryBase<Escrow, UUID> {

    private static final String OF_BOOKING = "bookingId = ?1 order by id";

    /** Whose money it is, read without a lock; an account that is none of ours has no booking. */
    List<BookingId> bookingsOf(Collection<BookingId> accounts) {
        return find("select bookingId from Escrow where id in ?1", values(accounts)).project(UUID.class).stream()
                .map(BookingId::new)
                .toList();
    }

    /** What the payment is for. */
    Optional<BookingId> accountOf(PaymentId payment) {
        return find("select id from Escrow where paymentId = ?1", payment.value())
                .project(UUID.class)
                .firstResultOptional()
                .map(BookingId::new);
    }

    /** Nobody else changes it until the transaction ends. Whoever needs the booking, too, locks that first. */
    Optional<Escrow> locked(BookingId account) {
        return findByIdOptional(account.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Oldest first, which is the booking's own first. */
    List<Escrow> ofBooking(BookingId booking) {
        return list(OF_BOOKING, booking.value());
    }

    /** As {@link #ofBooking}; nobody else changes any of them until the transaction ends. */
    List<Escrow> lockedOf(BookingId booking) {
        return find(OF_BOOKING, booking.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Oldest first. */
    List<Escrow> ofBookings(Collection<BookingId> bookings) {
        return list("bookingId in ?1 order by id", values(bookings));
    }

    private static List<UUID> values(Collection<BookingId> ids) {
        return ids.stream().map(BookingId::value).toList();
    }
}
