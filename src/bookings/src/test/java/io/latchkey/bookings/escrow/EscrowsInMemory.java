package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The escrows of one booking, oldest first. */
final class EscrowsInMemory extends EscrowRepository {

    private final Map<BookingId, Escrow> escrows = new LinkedHashMap<>();

    @Override
    public void persist(Escrow escrow) {
        escrows.put(escrow.account(), escrow);
    }

    @Override
    Optional<Escrow> locked(BookingId account) {
        return Optional.ofNullable(escrows.get(account));
    }

    @Override
    List<Escrow> ofBooking(BookingId booking) {
        return List.copyOf(escrows.values());
    }

    @Override
    List<Escrow> lockedOf(BookingId booking) {
        return ofBooking(booking);
    }
}
