package io.latchkey.kernel.hosting;

/**
 * What a host can let somebody else do, listing by listing; whoever has any of them sees the listing as the host does.
 * Nobody but the host archives a listing, chooses who acts for them, gives coupons, or sees payouts and balance.
 */
public enum HostRight {
    /** To see the calendar as the host does, to close dates and to open them again. */
    CALENDAR,
    /** To see the bookings and to act in them: accept, decline, cancel, hand over, agree on changes, settle conflicts. */
    BOOKINGS,
    /** To change texts, photos, rules and prices, to publish and to pause. */
    LISTING,
    /** To give money back beyond what the policy says, to claim damage and to answer claims; only with BOOKINGS. */
    MONEY
}
