package io.latchkey.bookings.quote;

import io.latchkey.bookings.availability.StayRequest;
import io.latchkey.kernel.id.ListingId;
import java.util.Currency;

/**
 * What a guest wants a price for.
 *
 * @param currency the one the guest expects; null for whatever the listing is priced in
 */
public record QuoteWish(ListingId listingId, StayRequest request, Currency currency) {}
