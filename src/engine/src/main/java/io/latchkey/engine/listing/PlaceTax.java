package io.latchkey.engine.listing;

import io.latchkey.engine.pricing.Tax;
import java.util.List;
import java.util.Locale;

/**
 * A tax that holds at a place.
 *
 * @param countryCode ISO 3166-1, two letters
 * @param city null for the whole country
 * @param kinds of listing; empty for all
 */
public record PlaceTax(String countryCode, String city, List<String> kinds, TaxTerms terms) {

    public PlaceTax {
        kinds = List.copyOf(kinds);
    }

    public boolean appliesTo(ListingCopy listing) {
        return countryCode.equals(listing.countryCode())
                && (city == null
                        || listing.city() != null
                                && city.toLowerCase(Locale.ROOT)
                                        .equals(listing.city().toLowerCase(Locale.ROOT)))
                && (kinds.isEmpty() || kinds.contains(listing.kind()));
    }

    public Tax tax() {
        return terms.tax();
    }
}
