package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The one function that answers calendar, slots, search, quote, hold and change.
 *
 * <pre>{@code
 * Calendar calendar = Calendar.of(unitIds, occupancies, hostBlocks);
 * switch (Availability.decide(new StayRequest(Stay.nights(from, to), 2, 1), calendar, rules, now)) {
 *     case Available(var units, var use, var occupied, var moves) -> ... // move, then store `occupied` for each unit
 *     case Unavailable(var refusals) -> ...                              // reasons; and Availability.nearest(...)
 * }
 * }</pre>
 */
public final class Availability {

    private Availability() {}

    /** Whether the stay can be booked now, and which units it takes; or every reason why not. */
    public static Decision decide(StayRequest request, Calendar calendar, ListingRules rules, Instant now) {
        return Rules.ALL.decide(Attempt.of(request, Almanac.of(calendar, rules, now)));
    }

    /** Whether the stay can be booked now: as {@link #decide}, but no word of why not is made. */
    public static boolean allows(StayRequest request, Calendar calendar, ListingRules rules, Instant now) {
        return Rules.ALL.allow(Attempt.of(request, Almanac.of(calendar, rules, now)));
    }

    /** One decision for each stay, as if those before it that can be booked had been: a series never takes its own units. */
    public static List<Decision> decideAll(
            List<StayRequest> requests, Calendar calendar, ListingRules rules, Instant now) {
        List<Decision> decisions = new ArrayList<>();
        Calendar soFar = calendar;
        for (StayRequest request : requests) {
            Decision decision = decide(request, soFar, rules, now);
            decisions.add(decision);
            soFar = decision instanceof Decision.Available room ? soFar.with(room) : soFar;
        }
        return decisions;
    }

    /**
     * Whether a booking can become another one. Rules about what does not change are left out: who leaves a day later
     * has long arrived.
     *
     * @param others the calendar {@linkplain Calendar#without without} the booking
     */
    public static Decision decideChange(ChangeRequest change, Calendar others, ListingRules rules, Instant now) {
        return ChangeRules.decide(change, Almanac.of(others, rules, now));
    }

    /**
     * The nearest bookable stays of the same length for the same party, one before and one after the one asked for, in
     * that order; fewer where there is none within half a year (hours: two weeks), none where no other time helps.
     */
    public static List<Stay> nearest(StayRequest request, Calendar calendar, ListingRules rules, Instant now) {
        return NearestStays.to(request, Almanac.of(calendar, rules, now));
    }

    /**
     * The nearest stays that the booking can become, one before and one after the one wished for; once it has begun, one
     * that ends before and one that ends after it.
     *
     * @param others the calendar {@linkplain Calendar#without without} the booking
     */
    public static List<Stay> nearest(ChangeRequest change, Calendar others, ListingRules rules, Instant now) {
        return NearestChanges.to(change, Almanac.of(others, rules, now));
    }
}
