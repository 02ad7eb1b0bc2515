package io.latchkey.engine.availability;

import io.latchkey.kernel.time.CivilClock;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked when a stay is decided about: a listing's calendar and rules, at an instant. Where many stays are
 * decided about, the facts of each civil day are worked out once.
 */
final class Almanac {

    private final Calendar calendar;
    private final ListingRules rules;
    private final Instant now;
    private final CivilClock clock;
    private final List<CapWatch> caps;
    private final long firstKept;
    private final CivilDay[] kept;
    private LocalDate today;
    private Instant noticeEnds;
    private Instant windowEnds;

    private Almanac(Calendar calendar, ListingRules rules, Instant now, long firstKept, int days) {
        this.calendar = calendar;
        this.rules = rules;
        this.now = now;
        this.clock = new CivilClock(rules.zone());
        this.caps = rules.caps().stream().map(cap -> new CapWatch(cap, this)).toList();
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

    /** When what is booked now may begin, by the host's advance notice. */
    Instant noticeEnds() {
        if (noticeEnds == null) {
            Span notice = rules.leadTime().notice();
            noticeEnds = reach(notice, notice.days());
        }
        return noticeEnds;
    }

    /** The end of the last date on which it may begin, by the host's window; for a window of hours the last instant. */
    Instant windowEnds() {
        if (windowEnds == null) {
            Span window = rules.leadTime().window();
            windowEnds = reach(window, window.days() + 1);
        }
        return windowEnds;
    }

    /** So many dates from today's on, and the span's hours after that; only the hours from now if it has no days. */
    private Instant reach(Span span, int days) {
        Instant from = span.days() == 0 ? now : clock.startOf(today().plusDays(days));
        return from.plus(span.time());
    }

    List<CapWatch> caps() {
        return caps;
    }

    CivilClock clock() {
        return clock;
    }

    /** The day in which the instant lies; found at once if it is the expected one. */
    CivilDay dayOf(Instant instant, CivilDay expected) {
        boolean isExpected = !instant.isBefore(expected.start())
                && instant.isBefore(expected.next().start());
        return isExpected ? expected : day(CivilTime.dateOf(instant, rules.zone()));
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
