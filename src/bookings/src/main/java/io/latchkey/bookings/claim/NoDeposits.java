package io.latchkey.bookings.claim;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** No booking has a security deposit. */
@ApplicationScoped
class NoDeposits implements Deposits {

    @Override
    public boolean freeze(BookingId booking, String because) {
        return false;
    }

    @Override
    public void unfreeze(BookingId booking) {
        // There is none.
    }

    @Override
    public void settle(BookingId booking, Money toHost, String reason) {
        throw new IllegalStateException("nothing is held for " + booking);
    }

    @Override
    public Optional<Money> held(BookingId booking) {
        return Optional.empty();
    }
}
