package io.latchkey.bookings.calendar;

import io.latchkey.engine.listing.CalendarCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Hands out calendars to whoever decides about dates elsewhere. */
@ApplicationScoped
public class CalendarCopyService {

    /** As far back as any decision about a stay to come looks. */
    private static final Duration LOOKING_BACK = CalendarService.AROUND_A_STAY;

    private final CalendarCopyRepository copies;
    private final InstantSource clock;

    public CalendarCopyService(CalendarCopyRepository copies, InstantSource clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** One for each group, in their order; an empty one for a group that is not known. */
    @Transactional
    public List<CalendarCopy> of(List<UUID> groups) {
        Instant now = clock.instant();
        return copies.read(groups, now.minus(LOOKING_BACK), now);
    }
}
