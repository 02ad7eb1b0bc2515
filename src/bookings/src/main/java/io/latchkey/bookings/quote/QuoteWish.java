package io.latchkey.bookings.quote;

import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.ExtraChoice;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Stay;
import java.util.Currency;
import java.util.List;

/**
 * What a guest wants a price for.
 *
 * @param extras beside the mandatory ones
 * @param couponCode null for none
 * @param currency the one the guest expects; null for whatever the listing is priced in
 */
public record QuoteWish(
        ListingId listingId,
        StayRequest request,
        List<ExtraChoice> extras,
        String couponCode,
        RateVariant variant,
        Currency currency) {

    public QuoteWish {
        extras = List.copyOf(extras);
    }

    /** The same at another time. */
    QuoteWish at(Stay stay) {
        return new QuoteWish(
                listingId,
                new StayRequest(stay, request.guests(), request.units(), request.chosen()),
                extras,
                couponCode,
                variant,
                currency);
    }
}
