package io.latchkey.listings.listing;

/** Where a listing is in its life; {@link ListingTransitions} is the map. */
public enum ListingState {
    /** Being written; its host sees it. */
    DRAFT,
    /** Waits for an operator, where the deployment asks for that. */
    PENDING_APPROVAL,
    /** Found by search and bookable. */
    PUBLISHED,
    /** Neither found nor bookable for now; who has its address still sees it. */
    PAUSED,
    /** Gone for good. Bookings made before live on. */
    ARCHIVED;

    /** Whether anybody may read it. */
    public boolean isPublic() {
        return switch (this) {
            case PUBLISHED, PAUSED -> true;
            case DRAFT, PENDING_APPROVAL, ARCHIVED -> false;
        };
    }
}
