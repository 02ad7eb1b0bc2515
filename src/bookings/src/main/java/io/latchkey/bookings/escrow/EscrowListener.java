package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import java.time.Instant;
import java.util.Collection;

/** Whom the escrow tells what became of the money, once each, in the transaction that took the fact over. */
public interface EscrowListener {

    /** Before anything else and all at once, so that bookings and escrows are always locked in the same order. */
    void lock(Collection<BookingId> bookings);

    /** @param at when payments had it */
    void onAuthorized(BookingId booking, Instant at);

    void onHeld(BookingId booking);

    /** The bank refused the capture or the authorization ran out. */
    void onLost(BookingId booking);
}
