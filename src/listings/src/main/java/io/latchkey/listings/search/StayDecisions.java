package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Stay;
import java.util.List;
import java.util.Map;

/** The port to bookings: which listings can be quoted for a stay, and at what total. */
public interface StayDecisions {

    /** The most listings one question may name. */
    int MOST_LISTINGS = 200;

    /**
     * Decides all listings at once, by the function that quotes.
     *
     * @return a decision per listing; one that bookings does not know yet is missing and cannot be booked
     * @throws io.latchkey.platform.problem.ProblemException UNAVAILABLE if bookings does not answer in time
     */
    Map<ListingId, StayDecision> decide(StayQuestion question, List<ListingId> listings);

    /** For whom and how many units. */
    record StayQuestion(Stay stay, int guests, int units) {}
}
