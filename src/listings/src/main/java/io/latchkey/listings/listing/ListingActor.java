package io.latchkey.listings.listing;

/** In what part somebody acts on a listing; an operator who acts for its host is its host. */
public enum ListingActor {
    HOST,
    /** Whom the host gave the right LISTING. */
    CO_HOST,
    OPERATOR
}
