package io.latchkey.bookings.booking;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.Settlement.Reason;
import io.latchkey.bookings.operator.ActionKind;
import io.latchkey.engine.pricing.Refunds;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Refunds that no policy asks for: the host, or an operator, gives the guest something back and the booking goes on. It
 * comes out of the host's share first. A later refund by policy counts it in (R30).
 */
@ApplicationScoped
public class GoodwillService {

    private static final String REFUND = "io.latchkey.booking.refund";

    private final BookingRepository bookings;
    private final EscrowService escrows;
    private final BookingDeposits deposits;
    private final OperatorDeeds operators;
    private final EventLog events;

    GoodwillService(
            BookingRepository bookings,
            EscrowService escrows,
            BookingDeposits deposits,
            OperatorDeeds operators,
            EventLog events) {
        this.bookings = bookings;
        this.escrows = escrows;
        this.deposits = deposits;
        this.operators = operators;
        this.events = events;
    }

    /** What the feed tells. */
    private record Told(Money amount, String reason, Actor by, BookingView booking) {}

    /**
     * @param amount positive
     * @param reason for the guest to read
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN, INVALID_REQUEST in another currency,
     *     ILLEGAL_TRANSITION while the money is frozen, or REFUND_EXCEEDS_HELD
     */
    @Transactional
    public BookingView refund(BookingId id, Visitor visitor, Money amount, String reason) {
        Booking booking = bookings.locked(id);
        Actor actor = visitor.actorIn(booking, HostRight.MONEY);
        Funds funds = escrows.of(id);
        check(actor, amount, funds);
        operators.note(ActionKind.REFUND, id.value(), booking, visitor, reason);
        Money before = CancellationTerms.alreadyRefunded(booking.offer().price().total(), funds);
        var rest =
                Refunds.ofNothing(booking.offer().price(), before.plus(amount)).rest();
        escrows.refund(id, new Settlement(amount, rest, Reason.GOODWILL));
        bookings.flush();
        BookingView view = BookingView.of(booking, escrows.of(id), deposits.of(booking));
        events.append(REFUND, id.toString(), new Told(amount, reason, actor, view));
        return view;
    }

    private static void check(Actor actor, Money amount, Funds funds) {
        if (actor != Actor.HOST && actor != Actor.OPERATOR) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "Only the host or an operator gives refunds.");
        }
        if (!amount.currency().equals(funds.captured().currency())) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The booking is paid in another currency.")
                    .at("/amount/currency", "must be " + funds.captured().currency());
        }
        if (funds.isFrozen()) {
            throw new ProblemException(
                    BookingsProblem.ILLEGAL_TRANSITION, "The money is frozen until a problem with it is settled.");
        }
        if (amount.compareTo(funds.divisible()) > 0) {
            throw new ProblemException(
                            BookingsProblem.REFUND_EXCEEDS_HELD, "Only " + funds.divisible() + " is still held.")
                    .with("held", funds.divisible());
        }
    }
}
