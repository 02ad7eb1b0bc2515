package io.latchkey.bookings.conflict;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.booking.BookingStep;
import io.latchkey.bookings.booking.OperatorDeeds;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.operator.ActionKind;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ConflictId;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Shows cases to those they concern and closes them. */
@ApplicationScoped
public class ConflictService {

    private final ConflictRepository conflicts;
    private final Agreements bookings;
    private final OperatorDeeds operators;
    private final EventLog events;
    private final InstantSource clock;

    ConflictService(
            ConflictRepository conflicts,
            Agreements bookings,
            OperatorDeeds operators,
            EventLog events,
            InstantSource clock) {
        this.conflicts = conflicts;
        this.bookings = bookings;
        this.operators = operators;
        this.events = events;
        this.clock = clock;
    }

    /** What is done about the affected booking. */
    public enum Choice {
        KEEP,
        CANCEL;

        ConflictStep step() {
            return switch (this) {
                case KEEP -> ConflictStep.KEEP;
                case CANCEL -> ConflictStep.CANCEL;
            };
        }

        ActionKind byOperator() {
            return switch (this) {
                case KEEP -> ActionKind.KEEP_IN_CONFLICT;
                case CANCEL -> ActionKind.CANCEL_IN_CONFLICT;
            };
        }
    }

    /** Newest first. */
    @Transactional
    public Page<ConflictView> list(ConflictFilter filter, String cursor, int limit) {
        PageRequest request = new PageRequest(filter.words(), cursor, limit);
        return request.page(conflicts.of(filter, request.beforeId(), request.rows()), Conflict::id)
                .map(conflict -> view(conflict, filter.visitor()));
    }

    /** @throws ProblemException NOT_FOUND to those it does not concern */
    @Transactional
    public ConflictView get(ConflictId id, Visitor visitor) {
        return view(conflicts.get(id), visitor);
    }

    /**
     * Closes the case; to cancel is the host's cancellation of the affected booking, whoever of the two decides.
     *
     * @param note for the affected guest to read; null for nothing
     * @throws ProblemException NOT_FOUND to those it does not concern, FORBIDDEN to the guest, ILLEGAL_TRANSITION if it
     *     is closed, or if the booking cannot be cancelled, INVALID_REQUEST to an operator without a note
     */
    @Transactional
    public ConflictView resolve(ConflictId id, Visitor visitor, Choice choice, String note) {
        Booking affected = bookings.lock(conflicts.bookingOf(id));
        Conflict conflict = conflicts.get(id);
        if (visitor.actorIn(affected) == Actor.GUEST) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "The host or an operator decides.");
        }
        if (!conflict.allows(choice.step())) {
            throw new ProblemException(
                            BookingsProblem.ILLEGAL_TRANSITION, "This conflict is " + conflict.state() + " already.")
                    .with("state", conflict.state());
        }
        operators.note(choice.byOperator(), id.value(), affected, visitor, note);
        conflict.close(choice.step(), note, clock.instant());
        if (choice == Choice.CANCEL) {
            boolean asked = affected.state() == BookingState.REQUESTED;
            bookings.take(affected, asked ? BookingStep.DECLINE : BookingStep.CANCEL, Actor.HOST, note);
        }
        conflicts.flush();
        ConflictView view = ConflictView.of(conflict);
        events.append(choice.step().eventType(), id.toString(), view);
        return view;
    }

    private static ConflictView view(Conflict conflict, Visitor visitor) {
        ConflictView view = ConflictView.of(conflict);
        if (conflict.hostId().equals(visitor.host()) || visitor.operator()) {
            return view;
        }
        if (conflict.guestId().equals(visitor.person())) {
            return view.forTheGuest();
        }
        if (visitor.coHosting().has(HostRight.BOOKINGS, conflict.listingId())) {
            return view;
        }
        throw ConflictRepository.notFound();
    }
}
