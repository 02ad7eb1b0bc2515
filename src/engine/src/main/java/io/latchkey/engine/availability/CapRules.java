package io.latchkey.engine.availability;

import java.util.Locale;
import java.util.Optional;

/** How many stays the host wants to begin in a day, week or month of the listing's zone (R12, R24). */
final class CapRules {

    private CapRules() {}

    static Optional<Objection> isWithinTheCaps(Attempt attempt) {
        Cap reached = reached(attempt);
        return reached == null || joinsOthers(attempt) ? Optional.empty() : Optional.of(() -> refusal(reached));
    }

    private static Refusal refusal(Cap cap) {
        String period = cap.period().name().toLowerCase(Locale.ROOT);
        String stays = cap.max() == 1 ? " stay begins" : " stays begin";
        String detail = "No more than " + cap.max() + stays + " in one " + period + ".";
        return new Refusal(Rule.CAP, detail, Integer.toString(cap.max()));
    }

    /** The first cap by which no more stay may begin with this one, however long it is; null if there is none. */
    static Cap reached(Attempt attempt) {
        Almanac almanac = attempt.almanac();
        if (almanac.caps().isEmpty()) {
            return null;
        }
        CivilDay day = almanac.dayOf(attempt.use().start(), attempt.first());
        for (CapWatch watch : almanac.caps()) {
            if (watch.isReachedOn(day)) {
                return watch.cap();
            }
        }
        return null;
    }

    /** Who comes and goes with others begins no stay of his own. */
    private static boolean joinsOthers(Attempt attempt) {
        return attempt.calendar().starts().contain(attempt.use(), attempt.now());
    }
}
