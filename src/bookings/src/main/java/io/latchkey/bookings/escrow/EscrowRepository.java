package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Escrows by their booking. */
@ApplicationScoped
class EscrowRepository implements PanacheRepositoryBase<Escrow, UUID> {

    Optional<Escrow> ofBooking(BookingId booking) {
        return findByIdOptional(booking.value());
    }

    /** Nobody else changes it until the transaction ends. Whoever needs the booking, too, locks that first. */
    Optional<Escrow> locked(BookingId booking) {
        return findByIdOptional(booking.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<Escrow> ofBookings(Collection<BookingId> bookings) {
        return list("bookingId in ?1", bookings.stream().map(BookingId::value).toList());
    }
}
