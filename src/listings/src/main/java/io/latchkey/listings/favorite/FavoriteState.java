package io.latchkey.listings.favorite;

import io.latchkey.listings.listing.ListingState;

/** What has become of a favorite, as far as anybody may know. */
public enum FavoriteState {
    /** Found by search and bookable. */
    AVAILABLE,
    /** Shown, but not bookable for now. */
    PAUSED,
    /** Not shown to everybody: archived, or not published yet. */
    NOT_SHOWN;

    static FavoriteState of(ListingState state) {
        return switch (state) {
            case PUBLISHED -> AVAILABLE;
            case PAUSED -> PAUSED;
            case DRAFT, PENDING_APPROVAL, ARCHIVED -> NOT_SHOWN;
        };
    }
}
