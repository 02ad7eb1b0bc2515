package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.Decision.Available;
import io.latchkey.bookings.availability.Decision.Unavailable;
import io.latchkey.bookings.availability.Repacking.Packing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All rules there are, each a named function that may object. Adding a rule is adding a line. */
final class Rules {

    private static final List<Function<Attempt, Optional<Refusal>>> ALL = List.of(
            OfferRules::isOffered,
            OfferRules::hasEnoughUnits,
            OfferRules::hasTheChosenUnits,
            OfferRules::takesThatManyGuests,
            BookingTimeRules::isNotInThePast,
            BookingTimeRules::isBeforeTodaysCutOff,
            BookingTimeRules::isAnnouncedInAdvance,
            BookingTimeRules::isWithinTheWindow,
            ChangeoverRules::arrivesOnAWeekdayForIt,
            ChangeoverRules::arrivesOnAnOpenDate,
            ChangeoverRules::leavesOnAWeekdayForIt,
            ChangeoverRules::leavesOnAnOpenDate,
            LengthRules::isLongEnough,
            LengthRules::isShortEnough,
            LengthRules::isOnTheStep,
            CapRules::isWithinTheCaps,
            OccupancyRules::isFree,
            OccupancyRules::leavesTurnaround,
            OpeningRules::isNotClosedByTheHost,
            OpeningRules::isOpen);

    private Rules() {}

    static Decision decide(Attempt attempt) {
        return conclude(attempt, refusals(attempt));
    }

    static Decision decideChange(Attempt attempt, StayRequest before) {
        List<Refusal> refusals = refusals(attempt);
        refusals.removeIf(refusal -> refusal.rule().concern().isTheSame(attempt.request(), before));
        return conclude(attempt, refusals);
    }

    private static List<Refusal> refusals(Attempt attempt) {
        List<Refusal> refusals = new ArrayList<>(0);
        if (attempt.use() == null) {
            refusals.add(OpeningRules.neverExisted(attempt.arrival(), attempt.rules()));
            return refusals;
        }
        for (Function<Attempt, Optional<Refusal>> rule : ALL) {
            rule.apply(attempt).ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Decision conclude(Attempt attempt, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            return new Unavailable(refusals);
        }
        Packing packing = OccupancyRules.place(attempt);
        return new Available(packing.units(), attempt.use(), attempt.occupied(), packing.moves());
    }
}
