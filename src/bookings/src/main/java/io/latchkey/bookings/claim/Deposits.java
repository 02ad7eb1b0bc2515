package io.latchkey.bookings.claim;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import java.util.Optional;

/** What claims do with a booking's security deposit; each call joins the running transaction. */
interface Deposits {

    /** Whether it is kept now; false if none is held. */
    boolean freeze(BookingId booking, String because);

    void unfreeze(BookingId booking);

    /** Divides it for good; the rest goes back to the guest. */
    void settle(BookingId booking, Money toHost, String reason);

    /** Empty if none is held. */
    Optional<Money> held(BookingId booking);
}
