package io.latchkey.bookings.tax;

import java.util.List;

/**
 * Where, and on what kinds of listing, a tax is due.
 *
 * @param countryCode ISO 3166, two letters
 * @param city compared without case; null for the whole country
 * @param kinds empty for all
 */
public record TaxedPlace(String countryCode, String city, List<TaxedKind> kinds) {

    public TaxedPlace {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }
}
