package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import java.time.Instant;
import java.util.Collection;

/**
 * Whom the escrow tells what became of the money, once each, in the transaction that took the fact over. One listener
 * is for the bookings' own payments, another for the supplements of their changes.
 */
public interface EscrowListener {

    boolean isFor(Escrow escrow);

    /** Before anything else and all at once, so that bookings and escrows are always locked in the same order. */
    default void lock(Collection<BookingId> bookings) {}

    /** @param at when payments had it */
    void onAuthorized(Escrow escrow, Instant at);

    void onHeld(Escrow escrow);

    /** The security deposit that came with it was divided. */
    default void onDepositSettled(Escrow escrow, Instant at) {}

    /** Payments refused the order: nobody will ever be asked to pay it. */
    void onOrderRefused(Escrow escrow);

    /** Nothing is held any more, mostly because nobody wants it. */
    default void onVoided(Escrow escrow) {}

    /** The bank refused the capture or the authorization ran out. */
    void onLost(Escrow escrow);
}
