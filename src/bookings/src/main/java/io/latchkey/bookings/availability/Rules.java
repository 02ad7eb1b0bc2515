package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.Decision.Available;
import io.latchkey.bookings.availability.Decision.Unavailable;
import io.latchkey.kernel.id.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All rules there are, each a named function that may object. Adding a rule is adding a line. */
final class Rules {

    private static final List<Function<Attempt, Optional<Refusal>>> ALL = List.of(
            OfferRules::isOffered,
            OfferRules::hasEnoughUnits,
            OfferRules::takesThatManyGuests,
            BookingTimeRules::isNotInThePast,
            BookingTimeRules::isAnnouncedInAdvance,
            BookingTimeRules::isWithinTheWindow,
            LengthRules::isLongEnough,
            LengthRules::isShortEnough,
            LengthRules::isOnTheStep,
            OccupancyRules::isFree,
            OccupancyRules::leavesTurnaround,
            OpeningRules::isNotClosedByTheHost,
            OpeningRules::isOpen);

    private Rules() {}

    static Decision decide(Attempt attempt) {
        if (attempt.use() == null) {
            return new Unavailable(List.of(OpeningRules.neverExisted(attempt.arrival(), attempt.rules())));
        }
        List<Refusal> refusals = new ArrayList<>(0);
        for (Function<Attempt, Optional<Refusal>> rule : ALL) {
            rule.apply(attempt).ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return new Unavailable(refusals);
        }
        List<UnitId> units = OccupancyRules.chooseUnits(attempt);
        return new Available(units, attempt.use(), attempt.occupied());
    }
}
