package io.latchkey.listings.listing;

/** For tests outside of this package: what the events of a listing carry. */
public final class ListingSnapshots {

    private ListingSnapshots() {}

    public static ListingSnapshot of(ListingRecord listing) {
        return ListingSnapshot.of(listing);
    }
}
