package io.latchkey.bookings.conflict;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.availability.store.UnitReturns;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ConflictId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Opens a case for every later booking that a late unit stands in the way of; changes none of them. Every report is told:
 * it closes the host's calendar.
 */
@ApplicationScoped
public class LateReportService {

    /** So long after the end it can still be reported that the unit is not back. */
    private static final Duration AFTER_THE_END = Duration.ofHours(24);

    private static final String REPORTED = "io.latchkey.booking.report-late";

    private final ConflictRepository conflicts;
    private final Agreements bookings;
    private final UnitReturns units;
    private final MootCases moot;
    private final LateReportSettings settings;
    private final EventLog events;
    private final Ids ids;
    private final InstantSource clock;

    LateReportService(
            ConflictRepository conflicts,
            Agreements bookings,
            UnitReturns units,
            MootCases moot,
            LateReportSettings settings,
            EventLog events,
            Ids ids,
            InstantSource clock) {
        this.conflicts = conflicts;
        this.bookings = bookings;
        this.units = units;
        this.moot = moot;
        this.settings = settings;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the feed tells. */
    private record Told(
            BookingId bookingId,
            PersonId hostId,
            PersonId guestId,
            Actor by,
            Instant until,
            List<ConflictId> conflicts) {}

    /**
     * Until then the units are not offered to others, as far as nobody has them yet. The last report is the one that
     * holds.
     *
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN to an operator, ILLEGAL_TRANSITION unless the stay
     *     lasts or has ended by the clock within 24 hours, or the host shortens it, or INVALID_REQUEST
     */
    @Transactional
    public LateReport report(BookingId id, Visitor visitor, Instant until) {
        Booking late = bookings.lockWithUnits(id);
        Instant now = clock.instant();
        Actor actor = visitor.actorIn(late);
        check(late, actor, until, now);
        units.keepUntil(late.calendarGroup(), id, until, now);
        List<BookingId> waiting = moot.waitingFor(late, until);
        moot.closeAllBut(waiting, id);
        List<ConflictId> cases = waiting.stream()
                .map(bookings::lock)
                .filter(affected -> !affected.state().isFinal())
                .map(affected -> open(id, affected, until, now))
                .toList();
        events.append(REPORTED, id.toString(), new Told(id, late.hostId(), late.guestId(), actor, until, cases));
        return new LateReport(id, until, cases);
    }

    private void check(Booking late, Actor actor, Instant until, Instant now) {
        if (actor == Actor.OPERATOR) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "The guest or the host reports it.");
        }
        Instant end = late.offer().endsAt();
        boolean isOver = late.state() == BookingState.COMPLETED && !late.isGivenBack();
        boolean inTime = now.isBefore(end.plus(AFTER_THE_END)) || actor == Actor.HOST && isShorter(late, until);
        if (late.state() != BookingState.IN_PROGRESS && !(isOver && inTime)) {
            throw new ProblemException(
                            BookingsProblem.ILLEGAL_TRANSITION,
                            "Lateness is reported during the stay or within 24 hours after its end, unless the unit is back; "
                                    + "later the host can only shorten it.")
                    .with("state", late.state());
        }
        Duration most = actor == Actor.GUEST ? settings.byGuest() : settings.byHost();
        if (!until.isAfter(end) || !until.isAfter(now) || until.isAfter(end.plus(most))) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The instant is not valid.")
                    .at(
                            "/until",
                            "must be later than now and the end of the stay, at most " + most.toHours()
                                    + " hours after it");
        }
    }

    private boolean isShorter(Booking late, Instant until) {
        return units.isKeptBeyond(late.calendarGroup(), late.id(), until);
    }

    private ConflictId open(BookingId late, Booking affected, Instant until, Instant now) {
        Conflict conflict = conflicts.openBetween(late, affected.id()).orElseGet(() -> {
            Conflict fresh = Conflict.open(new ConflictId(ids.next()), late, affected, until, now);
            conflicts.persist(fresh);
            return fresh;
        });
        conflict.lateUntil(until);
        conflicts.flush();
        events.append(ConflictStep.OPEN.eventType(), conflict.id().toString(), ConflictView.of(conflict));
        return conflict.id();
    }
}
