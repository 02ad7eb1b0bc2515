package io.latchkey.listings.listing;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.Terms;
import jakarta.persistence.Embeddable;

/** What search filters and sorts by, taken out of the terms into columns of its own. */
@Embeddable
public class SearchedTerms {

    private int capacity;
    private boolean instantBook;
    private String currency;
    private Long nightPrice;
    private Long dayPrice;
    private Long hourPrice;

    protected SearchedTerms() {}

    SearchedTerms(Terms terms) {
        capacity = terms.capacity();
        instantBook = terms.instantBook();
        currency = terms.currency().getCurrencyCode();
        nightPrice = basePrice(terms, Per.NIGHT);
        dayPrice = basePrice(terms, Per.DAY);
        hourPrice = basePrice(terms, Per.HOUR);
    }

    private static Long basePrice(Terms terms, Per per) {
        return terms.prices().rate(per).map(rate -> rate.base().amountMinor()).orElse(null);
    }
}
