package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.time.LocalDate;

/** Something that holds on the dates from {@code from} until before {@code to}. */
interface Season {

    Per per();

    LocalDate from();

    LocalDate to();

    default boolean overlaps(Season other) {
        return per() == other.per()
                && from().isBefore(other.to())
                && other.from().isBefore(to());
    }
}
