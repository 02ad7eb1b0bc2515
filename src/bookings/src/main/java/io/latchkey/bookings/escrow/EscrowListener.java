package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import java.time.Instant;

/** Whom the escrow tells what became of the money, once each, in the transaction that took the fact over. */
public interface EscrowListener {

    /** Before anything else, so that booking and escrow are always locked in this order. */
    void lock(BookingId booking);

    /** @param at when payments had it */
    void onAuthorized(BookingId booking, Instant at);

    void onHeld(BookingId booking);

    /** The bank refused the capture or the authorization ran out. */
    void onLost(BookingId booking);
}
