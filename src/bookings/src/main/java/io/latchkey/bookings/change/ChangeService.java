package io.latchkey.bookings.change;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ChangeId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What the two sides of a booking do with changes of it. */
@ApplicationScoped
public class ChangeService {

    private static final Set<BookingState> CHANGEABLE = EnumSet.of(BookingState.CONFIRMED, BookingState.IN_PROGRESS);

    private final ChangeRepository changes;
    private final ChangePlanner planner;
    private final ChangeSteps steps;
    private final Agreements bookings;
    private final Ids ids;
    private final InstantSource clock;

    ChangeService(
            ChangeRepository changes,
            ChangePlanner planner,
            ChangeSteps steps,
            Agreements bookings,
            Ids ids,
            InstantSource clock) {
        this.changes = changes;
        this.planner = planner;
        this.steps = steps;
        this.bookings = bookings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN, ILLEGAL_TRANSITION, CHANGE_OPEN, CHANGE_NOT_POSSIBLE,
     *     INVALID_REQUEST or NOT_AVAILABLE
     */
    @Transactional
    public ChangeView propose(BookingId id, Visitor visitor, ChangeWish wish) {
        Booking booking = bookings.lock(id);
        Actor side = side(booking, visitor);
        if (!CHANGEABLE.contains(booking.state())) {
            throw new ProblemException(
                            BookingsProblem.ILLEGAL_TRANSITION,
                            "A booking that is " + booking.state() + " cannot be changed.")
                    .with("state", booking.state());
        }
        if (changes.openOf(id).isPresent()) {
            throw ChangeRepository.openAlready();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Change change = Change.propose(new ChangeId(ids.next()), booking, side, planner.plan(booking, wish, now), now);
        change.because(wish.reason());
        steps.propose(change);
        return ChangeView.of(change);
    }

    /** @throws ProblemException NOT_FOUND to strangers, FORBIDDEN, ILLEGAL_TRANSITION, CHANGE_NOT_POSSIBLE or NOT_AVAILABLE */
    @Transactional
    public ChangeView accept(ChangeId id, Visitor visitor) {
        Booking booking = bookings.lockWithUnits(changes.bookingOf(id));
        Actor side = side(booking, visitor);
        Change change = require(id, ChangeStep.APPLY, side);
        steps.accept(change, booking, side);
        return ChangeView.of(change);
    }

    /**
     * Declines or withdraws.
     *
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN or ILLEGAL_TRANSITION
     */
    @Transactional
    public ChangeView end(ChangeId id, Visitor visitor, ChangeStep step) {
        Booking booking = bookings.lock(changes.bookingOf(id));
        Change change = require(id, step, side(booking, visitor));
        steps.end(change, step);
        return ChangeView.of(change);
    }

    /** @throws ProblemException NOT_FOUND to strangers */
    @Transactional
    public ChangeView get(ChangeId id, Visitor visitor) {
        Change change = changes.get(id);
        visitor.actorIn(bookings.get(change.bookingId()));
        return ChangeView.of(change);
    }

    /**
     * Newest first.
     *
     * @throws ProblemException NOT_FOUND to strangers
     */
    @Transactional
    public Page<ChangeView> of(BookingId id, Visitor visitor, String cursor, int limit) {
        visitor.actorIn(bookings.get(id));
        PageRequest request = new PageRequest("changes " + id, cursor, limit);
        return request.page(changes.of(id, request.beforeId(), request.rows()), Change::id)
                .map(ChangeView::of);
    }

    private static Actor side(Booking booking, Visitor visitor) {
        Actor actor = visitor.actorIn(booking);
        if (actor != Actor.GUEST && actor != Actor.HOST) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "Changes are between the guest and the host.");
        }
        return actor;
    }

    private static Set<ChangeActor> roles(Actor side, Change change) {
        ChangeActor answering = change.proposedBy() == side ? ChangeActor.PROPOSER : ChangeActor.OTHER_SIDE;
        return side == Actor.GUEST ? EnumSet.of(answering, ChangeActor.GUEST) : EnumSet.of(answering);
    }

    /** The change, if this side may take the step with it and it is time for it. */
    private Change require(ChangeId id, ChangeStep step, Actor side) {
        Change change = changes.get(id);
        Set<ChangeActor> roles = roles(side, change);
        boolean theirs = ChangeTransitions.TABLE.rows().stream()
                .anyMatch(row -> row.step() == step && roles.contains(row.actor()));
        if (!theirs) {
            throw new ProblemException(
                    PlatformProblem.FORBIDDEN,
                    roles.contains(ChangeActor.PROPOSER)
                            ? "The other side has to answer."
                            : "Only who proposed it may.");
        }
        if (Collections.disjoint(ChangeTransitions.TABLE.actors(change.state(), step), roles)) {
            throw illegal(change, "This step of your side is not possible while the change is " + change.state() + ".");
        }
        if (change.isOverdue(clock.instant())) {
            throw illegal(change, "The change has expired: it could be agreed on until " + change.expiresAt() + ".");
        }
        return change;
    }

    private static ProblemException illegal(Change change, String why) {
        return new ProblemException(BookingsProblem.ILLEGAL_TRANSITION, why).with("state", change.state());
    }
}
