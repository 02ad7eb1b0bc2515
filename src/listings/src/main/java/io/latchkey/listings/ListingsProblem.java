package io.latchkey.listings;

import io.latchkey.kernel.problem.ProblemType;

/** Every error this service can answer beyond those of the platform. */
public enum ListingsProblem implements ProblemType {
    /** The life cycle has no such step from the listing's state. Member {@code state}: the state it is in. */
    ILLEGAL_TRANSITION(409, "This step is not possible in the listing's present state"),

    /** Member {@code listingId}: the host's listing that has the reference. */
    EXTERNAL_REFERENCE_TAKEN(409, "This host has a listing with this external reference"),

    /** Member {@code listingId}: the listing that would have nothing left to offer. */
    LAST_UNIT(409, "A listing needs a unit"),

    /** Member {@code bookings}: each with {@code bookingId}, {@code from} and {@code to}. */
    UNIT_HAS_BOOKINGS(409, "A unit that is booked cannot go out of use"),

    /** Where the law wants a home, a room or a shared room registered, none is shown to guests without its number. */
    REGISTRATION_NUMBER_MISSING(409, "This listing needs a registration number to be published"),

    /** There is no place left for another one. */
    TOO_MANY_CO_HOSTS(409, "A listing has at most 10 co-hosts"),

    /** There is no place left for another one. */
    TOO_MANY_PHOTOS(409, "A listing has at most 30 photos"),

    /** One has to be taken away before another is added. */
    TOO_MANY_FAVORITES(409, "A person has at most 1,000 favorites"),

    /** Damaged, moving, or not what its first bytes promise; {@code errors} says what. */
    PHOTO_NOT_VALID(400, "The photo cannot be used"),

    /** Members {@code width}, {@code height}, {@code maxSide} and {@code maxPixels}. */
    PHOTO_TOO_LARGE(400, "The photo has too many pixels"),

    /** Texts, numbers, rules and prices that are out of bounds or contradict each other; {@code errors} names each. */
    LISTING_NOT_VALID(400, "The listing is not valid");

    private final int status;
    private final String title;

    ListingsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
