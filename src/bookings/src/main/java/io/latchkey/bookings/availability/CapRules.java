package io.latchkey.bookings.availability;

import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.util.Locale;
import java.util.Optional;

/** How many stays the host wants to begin in a day, week or month of the listing's zone (R12, R24). */
final class CapRules {

    private CapRules() {}

    static Optional<Refusal> isWithinTheCaps(Attempt attempt) {
        for (Cap cap : attempt.rules().caps()) {
            if (!hasRoom(cap, attempt)) {
                String period = cap.period().name().toLowerCase(Locale.ROOT);
                String detail = "No more than " + cap.max() + (cap.max() == 1 ? " stay begins" : " stays begin")
                        + " in one " + period + ".";
                return Optional.of(new Refusal(Rule.CAP, detail, Integer.toString(cap.max())));
            }
        }
        return Optional.empty();
    }

    /** Who joins others at the very same time begins no stay of his own. */
    private static boolean hasRoom(Cap cap, Attempt attempt) {
        StayStarts starts = attempt.calendar().starts();
        return starts.countIn(period(cap, attempt), attempt.now()) < cap.max()
                || starts.contain(attempt.use(), attempt.now());
    }

    private static TimeRange period(Cap cap, Attempt attempt) {
        Almanac almanac = attempt.almanac();
        DateRange dates = cap.around(
                CivilTime.dateOf(attempt.use().start(), almanac.rules().zone()));
        return TimeRange.of(
                almanac.day(dates.start()).start(), almanac.day(dates.end()).start());
    }
}
