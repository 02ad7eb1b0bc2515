package io.latchkey.engine.listing;

import io.latchkey.engine.pricing.Tax;
import java.util.List;

/**
 * What a place takes of stays there.
 *
 * @param countryCode ISO 3166, two letters
 * @param city compared without case; null for the whole country
 * @param kinds of listings, as the listings service names them; empty for all
 */
public record PlaceTax(String countryCode, String city, List<String> kinds, TaxTerms terms) {

    public PlaceTax {
        kinds = List.copyOf(kinds);
    }

    /** Those of the rules that are for the listing, in their order, as pricing wants them. */
    public static List<Tax> of(ListingCopy listing, List<PlaceTax> rules) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(listing))
                .map(rule -> rule.terms().tax())
                .toList();
    }

    /** Whether the listing is at this place, and of a kind that is taxed; one that does not say where it is, is not. */
    public boolean appliesTo(ListingCopy listing) {
        return countryCode.equals(listing.countryCode())
                && (city == null || city.equalsIgnoreCase(listing.city()))
                && (kinds.isEmpty() || listing.kind() != null && kinds.contains(listing.kind()));
    }
}
