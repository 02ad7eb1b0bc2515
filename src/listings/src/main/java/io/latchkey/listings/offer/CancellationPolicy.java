package io.latchkey.listings.offer;

/** The named refund rules; what each one pays back is the business of bookings, which freezes it into a booking. */
public enum CancellationPolicy {
    FLEXIBLE,
    MODERATE,
    LIMITED,
    FIRM,
    STRICT,
    NON_REFUNDABLE,
    CAR,
    OFFICE,
    OFFICE_7_DAYS,
    OFFICE_30_DAYS
}
