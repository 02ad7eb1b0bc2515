package io.latchkey.engine.listing;

/** The listing's state as the listings service tells it; only published ones can be quoted and booked. */
public enum ListingState {
    DRAFT,
    PENDING_APPROVAL,
    PUBLISHED,
    PAUSED,
    ARCHIVED;

    /** Whether the calendar is for everybody to see. */
    public boolean isPublic() {
        return switch (this) {
            case PUBLISHED, PAUSED -> true;
            case DRAFT, PENDING_APPROVAL, ARCHIVED -> false;
        };
    }
}
