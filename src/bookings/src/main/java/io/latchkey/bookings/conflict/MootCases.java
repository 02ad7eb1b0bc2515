package io.latchkey.bookings.conflict;

import io.latchkey.bookings.availability.store.UnitReturns;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingListener;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.feed.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Closes cases that nobody has to decide any more: the booking has ended, or nothing is in its way. A late booking is
 * locked before those that wait for its units.
 */
@ApplicationScoped
class MootCases implements BookingListener {

    private final ConflictRepository conflicts;
    private final Agreements bookings;
    private final UnitReturns returns;
    private final EventLog events;
    private final InstantSource clock;

    MootCases(
            ConflictRepository conflicts,
            Agreements bookings,
            UnitReturns returns,
            EventLog events,
            InstantSource clock) {
        this.conflicts = conflicts;
        this.bookings = bookings;
        this.returns = returns;
        this.events = events;
        this.clock = clock;
    }

    /** The bookings that the late one's units are not back for, soonest first. */
    List<BookingId> waitingFor(Booking late, Instant until) {
        Instant end = late.offer().endsAt();
        if (!end.isBefore(until)) {
            return List.of();
        }
        return returns.takenBy(late.calendarGroup(), late.unitIds(), TimeRange.of(end, until), clock.instant()).stream()
                .filter(waiting -> !waiting.equals(late.id()))
                .toList();
    }

    /** Closes the late booking's cases, but for those of the bookings that still wait. */
    void closeAllBut(List<BookingId> waiting, BookingId late) {
        for (BookingId affected : conflicts.affectedBy(late)) {
            if (!waiting.contains(affected)) {
                bookings.lock(affected);
                conflicts.openBetween(late, affected).ifPresent(this::close);
            }
        }
    }

    @Override
    public void onEnd(Booking booking) {
        conflicts.openOf(booking.id()).forEach(this::close);
        if (booking.isGivenBack()) {
            closeAllBut(List.of(), booking.id());
        }
    }

    @Override
    public void onMove(Booking booking) {
        conflicts.openOf(booking.id()).forEach(this::closeUnlessItWaits);
        for (BookingId affected : conflicts.affectedBy(booking.id())) {
            bookings.lock(affected);
            conflicts.openBetween(booking.id(), affected).ifPresent(this::closeUnlessItWaits);
        }
    }

    private void closeUnlessItWaits(Conflict conflict) {
        Booking late = bookings.get(conflict.lateBookingId());
        if (!waitingFor(late, conflict.lateUntil()).contains(conflict.bookingId())) {
            close(conflict);
        }
    }

    private void close(Conflict conflict) {
        conflict.close(ConflictStep.END, null, clock.instant());
        conflicts.flush();
        events.append(ConflictStep.END.eventType(), conflict.id().toString(), ConflictView.of(conflict));
    }
}
