package io.latchkey.bookings.deposit;

import io.latchkey.kernel.id.BookingId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deposits by their booking; a booking without one has no row. */
@ApplicationScoped
class DepositRepository implements PanacheRepositoryBase<Deposit, UUID> {

    Optional<Deposit> of(BookingId booking) {
        return findByIdOptional(booking.value());
    }

    List<Deposit> of(Collection<BookingId> bookings) {
        return list("bookingId in ?1", bookings.stream().map(BookingId::value).toList());
    }

    /** Nobody else moves it until the transaction ends. Whoever needs the booking, too, locks that first. */
    Optional<Deposit> locked(BookingId booking) {
        return findByIdOptional(booking.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
