package io.latchkey.bookings.claim;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.money.Money;
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
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;

/** Makes claims and shows them to those they concern. */
@ApplicationScoped
public class ClaimService {

    private static final Set<BookingState> BEGUN = EnumSet.of(BookingState.IN_PROGRESS, BookingState.COMPLETED);

    private final ClaimRepository claims;
    private final ClaimSteps steps;
    private final ClaimMoney money;
    private final ClaimDeadlines deadlines;
    private final Agreements bookings;
    private final Ids ids;
    private final InstantSource clock;

    ClaimService(
            ClaimRepository claims,
            ClaimSteps steps,
            ClaimMoney money,
            ClaimDeadlines deadlines,
            Agreements bookings,
            Ids ids,
            InstantSource clock) {
        this.claims = claims;
        this.steps = steps;
        this.money = money;
        this.deadlines = deadlines;
        this.bookings = bookings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The money in question is frozen in the same transaction. A problem is taken although its money was released
     * before; the answer tells that nothing is withheld.
     *
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN to the other side, ILLEGAL_TRANSITION before the stay,
     *     CLAIM_TOO_LATE, CLAIM_OPEN, DEPOSIT_NOT_HELD, CLAIM_EXCEEDS_HELD or INVALID_REQUEST
     */
    @Transactional
    public ClaimView make(BookingId id, Visitor visitor, NewClaim wish) {
        Booking booking = bookings.lock(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(booking, visitor.actorIn(booking, HostRight.MONEY), wish.kind(), now);
        requireCurrency(booking, wish.asked());
        ClaimId claimId = new ClaimId(ids.next());
        Money withheld = money.freeze(id, wish.kind(), claimId);
        if (wish.asked() != null) {
            money.requireEnough(id, wish.kind(), wish.asked(), "/asked");
        }
        Claim claim = Claim.make(claimId, booking, wish, withheld, now);
        steps.make(claim, booking);
        return ClaimView.of(claim);
    }

    private void check(Booking booking, Actor actor, ClaimKind kind, Instant now) {
        if (actor != kind.claimant()) {
            throw new ProblemException(
                    PlatformProblem.FORBIDDEN,
                    switch (kind) {
                        case PROBLEM -> "The guest reports problems.";
                        case DAMAGE -> "The host claims damage.";
                    });
        }
        if (!BEGUN.contains(booking.state())) {
            throw new ProblemException(
                            BookingsProblem.ILLEGAL_TRANSITION,
                            "Nothing is claimed unless the stay has begun; this booking is " + booking.state() + ".")
                    .with("state", booking.state());
        }
        Instant until = deadlines.claimableUntil(kind, booking.offer());
        if (!now.isBefore(until)) {
            throw new ProblemException(
                            BookingsProblem.CLAIM_TOO_LATE,
                            "This could be claimed until " + until + ". Write to the other side.")
                    .with("until", until);
        }
    }

    private static void requireCurrency(Booking booking, Money asked) {
        Currency currency = booking.offer().dueAtPayment().currency();
        if (asked != null && !asked.currency().equals(currency)) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The money is in another currency.")
                    .at("/asked/currency", "must be " + currency);
        }
    }

    /** @throws ProblemException NOT_FOUND to strangers */
    @Transactional
    public ClaimView get(ClaimId id, Visitor visitor) {
        Claim claim = claims.get(id);
        visitor.actorIn(bookings.get(claim.bookingId()));
        return ClaimView.of(claim);
    }

    /**
     * Newest first.
     *
     * @throws ProblemException NOT_FOUND to strangers
     */
    @Transactional
    public Page<ClaimView> of(BookingId id, Visitor visitor, String cursor, int limit) {
        visitor.actorIn(bookings.get(id));
        PageRequest request = new PageRequest("claims of " + id, cursor, limit);
        return request.page(claims.of(id, request.beforeId(), request.rows()), Claim::id)
                .map(ClaimView::of);
    }

    /** Everybody's, oldest first. */
    @Transactional
    public Page<ClaimView> all(ClaimFilter filter, String cursor, int limit) {
        PageRequest request = new PageRequest(filter.words(), cursor, limit);
        return request.page(claims.all(filter, request.afterId(), request.rows(), clock.instant()), Claim::id)
                .map(ClaimView::of);
    }
}
