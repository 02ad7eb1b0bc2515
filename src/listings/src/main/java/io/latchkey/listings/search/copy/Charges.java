package io.latchkey.listings.search.copy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.listing.PlaceTax;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.engine.pricing.RatePlan;
import java.util.List;

/**
 * What comes on top of every host's prices.
 *
 * @param guestBasisPoints what the platform takes of the guest, in ten-thousandths of what the host charges
 * @param taxRules in the order of the bill
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Charges(int guestBasisPoints, int hostBasisPoints, List<PlaceTax> taxRules) {

    public Charges {
        taxRules = List.copyOf(taxRules);
    }

    /** What stays cost in the listing. */
    public RatePlan prices(ListingCopy listing) {
        return listing.prices(new FeeRates(guestBasisPoints, hostBasisPoints))
                .plusTaxes(PlaceTax.of(listing, taxRules));
    }
}
