package io.latchkey.bookings.booking;

/** Whom a booking tells what concerns other features, in the transaction of the step. */
public interface BookingListener {

    /** It has come to a final state, whichever. */
    void onEnd(Booking booking);

    /** It has another time or other units now; in store already. */
    default void onMove(Booking booking) {}
}
