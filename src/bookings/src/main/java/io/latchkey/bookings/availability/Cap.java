package io.latchkey.bookings.availability;

import io.latchkey.kernel.stay.CapPeriod;
import java.util.Objects;

/** At most so many stays begin in each civil day, ISO week or month; several parties at the same time are one stay. */
public record Cap(CapPeriod period, int max) {

    public Cap {
        Objects.requireNonNull(period, "period");
        if (max < 1) {
            throw new IllegalArgumentException("a cap below 1 would close the listing");
        }
    }
}
