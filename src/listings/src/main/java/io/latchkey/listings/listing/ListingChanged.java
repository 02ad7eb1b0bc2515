package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;

/** Told within the transaction that makes or changes a listing. */
public record ListingChanged(ListingId id) {}
