package io.latchkey.bookings.claim;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * What guest, host and operator do with a claim. Everybody may be answered NOT_FOUND (a stranger), FORBIDDEN (not their
 * step) or ILLEGAL_TRANSITION (not now).
 */
@ApplicationScoped
public class ClaimTalk {

    private static final Runnable NOTHING = () -> {};

    private final ClaimRepository claims;
    private final ClaimSteps steps;
    private final ClaimMoney money;
    private final Agreements bookings;

    ClaimTalk(ClaimRepository claims, ClaimSteps steps, ClaimMoney money, Agreements bookings) {
        this.claims = claims;
        this.steps = steps;
        this.money = money;
        this.bookings = bookings;
    }

    /** What a step changes in the claim, before it is taken; returns what becomes of the money, after that. */
    @FunctionalInterface
    private interface Deed {
        Runnable on(Claim claim, ClaimActor actor);
    }

    /**
     * @param offer what the other side would give; null for words only
     * @throws ProblemException CLAIM_EXCEEDS_HELD
     */
    @Transactional
    public ClaimView answer(ClaimId id, Visitor visitor, String text, Money offer) {
        return take(id, visitor, ClaimStep.ANSWER, (claim, actor) -> {
            if (offer != null) {
                money.requireEnough(claim.bookingId(), claim.kind(), offer, "/offer");
            }
            claim.answer(text, offer);
            return NOTHING;
        });
    }

    @Transactional
    public ClaimView contest(ClaimId id, Visitor visitor, String text) {
        return take(id, visitor, ClaimStep.CONTEST, (claim, actor) -> {
            claim.answer(text, null);
            return NOTHING;
        });
    }

    /**
     * The other side accepts what is asked, the claimant what is offered.
     *
     * @param amount as they have read it: if it has changed meanwhile, nothing is accepted
     * @throws ProblemException CLAIM_EXCEEDS_HELD if so much is not there any more
     */
    @Transactional
    public ClaimView accept(ClaimId id, Visitor visitor, Money amount) {
        return take(id, visitor, ClaimStep.ACCEPT, (claim, actor) -> {
            Money proposed = actor == ClaimActor.CLAIMANT ? claim.offered() : claim.asked();
            if (!amount.equals(proposed)) {
                throw illegal(
                        claim,
                        proposed == null
                                ? "The other side has named no amount."
                                : "The amount on the table is " + proposed + ".");
            }
            money.requireEnough(claim.bookingId(), claim.kind(), amount, "/amount");
            return award(claim, amount, "Guest and host agreed.");
        });
    }

    /** @param amount positive, less than what was asked */
    @Transactional
    public ClaimView lower(ClaimId id, Visitor visitor, Money amount) {
        return take(id, visitor, ClaimStep.LOWER, (claim, actor) -> {
            money.requireEnough(claim.bookingId(), claim.kind(), amount, "/amount");
            if (claim.asked() != null && amount.compareTo(claim.asked()) >= 0) {
                throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                        .at("/amount/amountMinor", "must be less than " + claim.asked());
            }
            claim.lower(amount);
            return NOTHING;
        });
    }

    /** What was withheld goes its way. */
    @Transactional
    public ClaimView withdraw(ClaimId id, Visitor visitor) {
        return take(id, visitor, ClaimStep.WITHDRAW, (claim, actor) -> () -> money.letGo(claim));
    }

    @Transactional
    public ClaimView escalate(ClaimId id, Visitor visitor) {
        return take(id, visitor, ClaimStep.ESCALATE, (claim, actor) -> NOTHING);
    }

    /**
     * The operator's word.
     *
     * @param award what the claimant gets: from nothing to all that is in question, for damage at most what is asked
     */
    @Transactional
    public ClaimView decide(ClaimId id, Visitor visitor, Money award, Ruling ruling) {
        return take(id, visitor, ClaimStep.DECIDE, (claim, actor) -> {
            money.requireEnough(claim.bookingId(), claim.kind(), award, "/award");
            if (claim.kind() == ClaimKind.DAMAGE && award.compareTo(claim.asked()) > 0) {
                throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                        .at("/award/amountMinor", "must be at most the " + claim.asked() + " that are claimed");
            }
            claim.ruled(ruling);
            return award(claim, award, ruling.reason());
        });
    }

    private Runnable award(Claim claim, Money amount, String why) {
        claim.award(amount, money.rest(claim, amount));
        return () -> money.pay(claim, why);
    }

    private ClaimView take(ClaimId id, Visitor visitor, ClaimStep step, Deed deed) {
        Booking booking = bookings.lock(claims.bookingOf(id));
        Claim claim = claims.get(id);
        ClaimActor actor = actor(claim, visitor.actorIn(booking, HostRight.MONEY));
        steps.catchUp(claim, booking);
        require(claim, step, actor);
        Runnable payment = deed.on(claim, actor);
        steps.take(claim, booking, step);
        payment.run();
        return ClaimView.of(claim);
    }

    private static ClaimActor actor(Claim claim, Actor actor) {
        if (actor == Actor.OPERATOR) {
            return ClaimActor.OPERATOR;
        }
        return actor == claim.kind().claimant() ? ClaimActor.CLAIMANT : ClaimActor.RESPONDENT;
    }

    private static void require(Claim claim, ClaimStep step, ClaimActor actor) {
        boolean theirs =
                ClaimTransitions.TABLE.rows().stream().anyMatch(row -> row.step() == step && row.actor() == actor);
        if (!theirs) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "This step is somebody else's.");
        }
        if (!ClaimTransitions.TABLE.actors(claim.state(), step).contains(actor)) {
            throw illegal(claim, "A claim that is " + claim.state() + " has no step " + step.word() + " of yours.");
        }
    }

    private static ProblemException illegal(Claim claim, String why) {
        return new ProblemException(BookingsProblem.ILLEGAL_TRANSITION, why).with("state", claim.state());
    }
}
