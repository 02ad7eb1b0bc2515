package io.latchkey.engine.availability;

import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.engine.availability.Repacking.Packing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Named functions, each of which may object to a stay. Adding a rule is adding a line. */
final class Rules {

    /** All there are. */
    static final Rules ALL = new Rules(List.of(
            new Named(Rule.NOT_OFFERED, OfferRules::isOffered),
            new Named(Rule.UNIT_COUNT, OfferRules::hasEnoughUnits),
            new Named(Rule.CHOSEN_UNIT, OfferRules::hasTheChosenUnits),
            new Named(Rule.CAPACITY, OfferRules::takesThatManyGuests),
            new Named(Rule.IN_THE_PAST, BookingTimeRules::isNotInThePast),
            new Named(Rule.SAME_DAY, BookingTimeRules::isBeforeTodaysCutOff),
            new Named(Rule.ADVANCE_NOTICE, BookingTimeRules::isAnnouncedInAdvance),
            new Named(Rule.BOOKING_WINDOW, BookingTimeRules::isWithinTheWindow),
            new Named(Rule.ARRIVAL_WEEKDAY, ChangeoverRules::arrivesOnAWeekdayForIt),
            new Named(Rule.CLOSED_TO_ARRIVAL, ChangeoverRules::arrivesOnAnOpenDate),
            new Named(Rule.DEPARTURE_WEEKDAY, ChangeoverRules::leavesOnAWeekdayForIt),
            new Named(Rule.CLOSED_TO_DEPARTURE, ChangeoverRules::leavesOnAnOpenDate),
            new Named(Rule.MIN_LENGTH, LengthRules::isLongEnough),
            new Named(Rule.MAX_LENGTH, LengthRules::isShortEnough),
            new Named(Rule.STEP, LengthRules::isOnTheStep),
            new Named(Rule.CAP, CapRules::isWithinTheCaps),
            new Named(Rule.OCCUPIED, OccupancyRules::isFree),
            new Named(Rule.TURNAROUND, OccupancyRules::leavesTurnaround),
            new Named(Rule.CLOSED_BY_HOST, OpeningRules::isNotClosedByTheHost),
            new Named(Rule.NOT_OPEN, OpeningRules::isOpen)));

    /** Those that speak against somebody who is there already. */
    static final Rules STAYING_ON = ALL.only(rule -> !rule.isAboutArrival());

    /** A rule's name in the API, and what it asks. */
    private record Named(Rule rule, Function<Attempt, Optional<Objection>> objection) {}

    private final List<Named> rules;

    private Rules(List<Named> rules) {
        this.rules = rules;
    }

    /** Some of them, where the others are known to hold or do not matter. */
    Rules only(Predicate<Rule> isWanted) {
        return new Rules(
                rules.stream().filter(named -> isWanted.test(named.rule())).toList());
    }

    /** Whether none of them objects. */
    boolean allow(Attempt attempt) {
        if (attempt.use() == null) {
            return false;
        }
        for (Named named : rules) {
            if (named.objection().apply(attempt).isPresent()) {
                return false;
            }
        }
        return true;
    }

    Decision decide(Attempt attempt) {
        return conclude(attempt, refusals(attempt));
    }

    /** Those that object; no words are made. */
    Set<Rule> objecting(Attempt attempt) {
        Set<Rule> objecting = EnumSet.noneOf(Rule.class);
        for (Named named : rules) {
            if (named.objection().apply(attempt).isPresent()) {
                objecting.add(named.rule());
            }
        }
        return objecting;
    }

    /** All that speaks against it; empty if nothing does. */
    List<Refusal> refusals(Attempt attempt) {
        List<Refusal> refusals = new ArrayList<>(0);
        if (attempt.use() == null) {
            refusals.add(OpeningRules.neverExisted(attempt.arrival(), attempt.rules()));
            return refusals;
        }
        for (Named named : rules) {
            Optional<Objection> objection = named.objection().apply(attempt);
            if (objection.isPresent()) {
                refusals.add(objection.get().inWords());
            }
        }
        return refusals;
    }

    static Decision conclude(Attempt attempt, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            return new Unavailable(refusals);
        }
        Packing packing = OccupancyRules.place(attempt);
        return new Available(packing.units(), attempt.use(), attempt.occupied(), packing.moves());
    }
}
