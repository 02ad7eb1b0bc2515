package io.latchkey.listings.listing;

/** Whether a unit is offered. */
public enum UnitState {
    ACTIVE,
    /** Out of use for good, in every listing that offered it. */
    ARCHIVED
}
