package io.latchkey.bookings.review;

/** Which side of the booking wrote. */
public enum ReviewAuthor {
    /** About the stay: the listing and its host. */
    GUEST,
    /** About the guest. */
    HOST
}
