package io.latchkey.bookings.availability;

import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is asked when a stay is decided about: a listing's calendar and rules, at an instant. Where many stays are
 * decided about, the facts of each civil day are worked out once.
 */
final class Almanac {

    private final Calendar calendar;
    private final ListingRules rules;
    private final Instant now;
    private final long firstKept;
    private final CivilDay[] kept;
    private LocalDate today;

    private Almanac(Calendar calendar, ListingRules rules, Instant now, long firstKept, int days) {
        this.calendar = calendar;
        this.rules = rules;
        this.now = now;
        this.firstKept = firstKept;
        this.kept = new CivilDay[days];
    }

    /** For one decision. */
    static Almanac of(Calendar calendar, ListingRules rules, Instant now) {
        return new Almanac(calendar, rules, now, 0, 0);
    }

    /** For many decisions about stays on these dates, mostly. */
    static Almanac keeping(DateRange dates, Calendar calendar, ListingRules rules, Instant now) {
        return new Almanac(calendar, rules, now, dates.start().toEpochDay(), dates.days());
    }

    Calendar calendar() {
        return calendar;
    }

    ListingRules rules() {
        return rules;
    }

    Instant now() {
        return now;
    }

    /** The date at the listing's place. */
    LocalDate today() {
        if (today == null) {
            today = CivilTime.dateOf(now, rules.zone());
        }
        return today;
    }

    CivilDay day(LocalDate date) {
        long index = date.toEpochDay() - firstKept;
        if (index < 0 || index >= kept.length) {
            return new CivilDay(date, this);
        }
        int at = (int) index;
        if (kept[at] == null) {
            kept[at] = new CivilDay(date, this);
        }
        return kept[at];
    }
}
