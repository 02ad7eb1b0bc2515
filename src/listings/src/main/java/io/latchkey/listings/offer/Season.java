package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.time.LocalDate;

/** Something that holds on the dates from {@code from} until before {@code to}. */
interface Season {

    Per per();

    LocalDate from();

    LocalDate to();

    /** Whether they share dates without one being the more specific of the two. */
    default boolean competesWith(Season other) {
        return overlaps(other) && isInside(other) == other.isInside(this);
    }

    private boolean overlaps(Season other) {
        return per() == other.per()
                && from().isBefore(other.to())
                && other.from().isBefore(to());
    }

    private boolean isInside(Season other) {
        return !from().isBefore(other.from()) && !to().isAfter(other.to());
    }
}
