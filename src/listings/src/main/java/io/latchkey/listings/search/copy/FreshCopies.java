package io.latchkey.listings.search.copy;

import io.latchkey.engine.listing.CalendarCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Fetches what has changed, as it is now, and keeps it: many changes of one calendar cost one look. */
@ApplicationScoped
public class FreshCopies {

    private final CopySource source;
    private final CopyRepository copies;
    private final CopyAge age;

    FreshCopies(CopySource source, CopyRepository copies, CopyAge age) {
        this.source = source;
        this.copies = copies;
        this.age = age;
    }

    public void fetchCalendars(Set<UUID> calendarGroups) {
        List<UUID> groups = new ArrayList<>(calendarGroups);
        for (int from = 0; from < groups.size(); from += CopySource.MOST_CALENDARS) {
            List<UUID> some = groups.subList(from, Math.min(groups.size(), from + CopySource.MOST_CALENDARS));
            for (CalendarCopy copy : source.calendars(some)) {
                copies.store(copy.calendarGroup(), Calendars.compact(copy));
            }
        }
    }

    public void fetchCharges() {
        copies.store(source.charges());
    }

    /** There is nothing more to fetch at this moment. */
    public void areComplete() {
        age.caughtUp();
    }
}
