package io.latchkey.listings.listing;

/**
 * What can be done to a listing: the last word of the endpoint, apart from {@code CHANGE}, which is a PATCH, and
 * {@code SUBMIT}, which is what {@code /publish} means where an operator has to agree.
 */
public enum ListingStep {
    CHANGE("changed"),
    SUBMIT("submitted"),
    PUBLISH("published"),
    APPROVE("approved"),
    PAUSE("paused"),
    ARCHIVE("archived");

    private final String pastTense;

    ListingStep(String pastTense) {
        this.pastTense = pastTense;
    }

    /** The last word of the event's type. */
    public String pastTense() {
        return pastTense;
    }
}
