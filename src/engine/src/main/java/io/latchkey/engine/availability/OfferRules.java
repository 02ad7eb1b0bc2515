package io.latchkey.engine.availability;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.UnitUse;
import java.util.Locale;
import java.util.Optional;

/** Rules about what is offered and to how many. */
final class OfferRules {

    private OfferRules() {}

    static Optional<Objection> isOffered(Attempt attempt) {
        var per = attempt.request().stay().per();
        if (attempt.rules().offers(per)) {
            return Optional.empty();
        }
        return Optional.of(() -> new Refusal(
                Rule.NOT_OFFERED,
                "This is not rented by the " + per.name().toLowerCase(Locale.ROOT) + ".",
                per.name()));
    }

    static Optional<Objection> hasEnoughUnits(Attempt attempt) {
        int units = attempt.calendar().units().size();
        int offered = isLetAsAWhole(attempt) ? Math.min(units, 1) : units;
        if (attempt.request().units() <= offered) {
            return Optional.empty();
        }
        String detail = offered < units ? "It is let as a whole, which counts as one unit." : inAll(units);
        return Optional.of(() -> new Refusal(Rule.UNIT_COUNT, detail, Integer.toString(offered)));
    }

    private static String inAll(int units) {
        return units == 1 ? "There is one unit in all." : "There are " + units + " units in all.";
    }

    static Optional<Objection> hasTheChosenUnits(Attempt attempt) {
        for (UnitId chosen : attempt.request().chosen()) {
            if (isLetAsAWhole(attempt) || attempt.calendar().unit(chosen) == null) {
                String detail = isLetAsAWhole(attempt)
                        ? "It is let as a whole; no unit of it can be chosen."
                        : "The listing has no unit " + chosen + ".";
                return Optional.of(() -> new Refusal(Rule.CHOSEN_UNIT, detail, chosen.toString()));
            }
        }
        return Optional.empty();
    }

    static Optional<Objection> takesThatManyGuests(Attempt attempt) {
        int units = isLetAsAWhole(attempt) ? 1 : attempt.request().units();
        long room = (long) attempt.rules().capacity() * units;
        return attempt.request().guests() <= room
                ? Optional.empty()
                : Optional.of(() ->
                        new Refusal(Rule.CAPACITY, "There is room for " + room + " guests.", Long.toString(room)));
    }

    private static boolean isLetAsAWhole(Attempt attempt) {
        return attempt.rules().unitUse() == UnitUse.ALL;
    }
}
