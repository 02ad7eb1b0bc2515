package io.latchkey.listings.search.copy;

import io.latchkey.engine.listing.CalendarCopy;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.listings.search.index.GroupCalendar;
import io.latchkey.listings.search.index.GroupCalendar.Blocked;
import io.latchkey.listings.search.index.GroupCalendar.Taken;

/** Copies as the index keeps them. */
final class Calendars {

    private Calendars() {}

    static GroupCalendar compact(CalendarCopy copy) {
        return GroupCalendar.of(
                copy.occupancies().stream().map(Calendars::compact).toList(),
                copy.blocks().stream()
                        .map(one -> new Blocked(one.listingId(), one.block()))
                        .toList());
    }

    private static Taken compact(CalendarCopy.Taken one) {
        TimeRange during = TimeRange.of(one.from(), one.to());
        return new Taken(
                one.unitId(),
                during,
                one.usedFrom() == null ? during : TimeRange.of(one.usedFrom(), one.usedTo()),
                one.kind(),
                one.listingId(),
                one.expiresAt(),
                one.chosen());
    }
}
