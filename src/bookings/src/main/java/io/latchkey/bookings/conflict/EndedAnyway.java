package io.latchkey.bookings.conflict;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingListener;
import io.latchkey.platform.feed.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Closes the cases of a booking that has ended before anybody decided. */
@ApplicationScoped
class EndedAnyway implements BookingListener {

    private final ConflictRepository conflicts;
    private final EventLog events;
    private final InstantSource clock;

    EndedAnyway(ConflictRepository conflicts, EventLog events, InstantSource clock) {
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void onEnd(Booking booking) {
        for (Conflict conflict : conflicts.openOf(booking.id())) {
            conflict.close(ConflictStep.END, null, clock.instant());
            events.append(ConflictStep.END.eventType(), conflict.id().toString(), ConflictView.of(conflict));
        }
    }
}
