package io.latchkey.listings.search;

import io.latchkey.kernel.money.Money;

/** What bookings says to a stay in one listing. */
public sealed interface StayDecision {

    /** A quote would succeed, with this total. */
    record Bookable(Money total) implements StayDecision {}

    /** A quote would be refused. */
    record NotBookable() implements StayDecision {}
}
