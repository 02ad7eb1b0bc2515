package io.latchkey.bookings.tax;

/** The kinds of listing that a rule may be for, as the listings service names them. */
public enum TaxedKind {
    HOME,
    ROOM,
    SHARED_ROOM,
    CAR,
    DESK,
    MEETING_ROOM,
    OFFICE
}
