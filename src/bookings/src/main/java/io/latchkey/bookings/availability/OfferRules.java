package io.latchkey.bookings.availability;

import java.util.Locale;
import java.util.Optional;

/** Rules about what is offered and to how many. */
final class OfferRules {

    private OfferRules() {}

    static Optional<Refusal> isOffered(Attempt attempt) {
        var per = attempt.request().stay().per();
        if (attempt.rules().offers(per)) {
            return Optional.empty();
        }
        String unit = per.name().toLowerCase(Locale.ROOT);
        return Optional.of(new Refusal(Rule.NOT_OFFERED, "This is not rented by the " + unit + ".", per.name()));
    }

    static Optional<Refusal> hasEnoughUnits(Attempt attempt) {
        int existing = attempt.calendar().units().size();
        return attempt.request().units() <= existing
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Rule.UNIT_COUNT, "There are " + existing + " units in all.", Integer.toString(existing)));
    }

    static Optional<Refusal> takesThatManyGuests(Attempt attempt) {
        long room = (long) attempt.rules().capacity() * attempt.request().units();
        return attempt.request().guests() <= room
                ? Optional.empty()
                : Optional.of(
                        new Refusal(Rule.CAPACITY, "There is room for " + room + " guests.", Long.toString(room)));
    }
}
