package io.latchkey.listings.search.copy;

import io.latchkey.engine.listing.CalendarCopy;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The port to bookings, which owns what is copied. */
public interface CopySource {

    /** The most calendars one question may name. */
    int MOST_CALENDARS = 200;

    /**
     * The calendars of the groups as they are now.
     *
     * @throws RuntimeException if bookings does not answer in time; whoever asks asks again
     */
    List<CalendarCopy> calendars(Collection<UUID> calendarGroups);

    /** @throws RuntimeException as {@link #calendars} */
    Charges charges();
}
