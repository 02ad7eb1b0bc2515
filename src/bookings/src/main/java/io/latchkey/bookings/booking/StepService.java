package io.latchkey.bookings.booking;

import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.operator.ActionKind;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The steps that people take. */
@ApplicationScoped
public class StepService {

    private final BookingRepository bookings;
    private final BookingSteps steps;
    private final EscrowService escrows;
    private final BookingDeposits deposits;
    private final LostUnits lostUnits;
    private final OperatorDeeds operators;

    public StepService(
            BookingRepository bookings,
            BookingSteps steps,
            EscrowService escrows,
            BookingDeposits deposits,
            LostUnits lostUnits,
            OperatorDeeds operators) {
        this.bookings = bookings;
        this.steps = steps;
        this.escrows = escrows;
        this.deposits = deposits;
        this.lostUnits = lostUnits;
        this.operators = operators;
    }

    /**
     * Takes the step as whoever the visitor is to the booking.
     *
     * @param reason what they say to it; null for nothing
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN, ILLEGAL_TRANSITION, or INVALID_REQUEST to an operator
     *     who cancels without a reason
     */
    @Transactional
    public BookingView take(BookingStep step, BookingId id, Visitor visitor, String reason) {
        Booking booking = bookings.locked(id);
        Actor actor = visitor.actorIn(booking);
        steps.catchUp(booking);
        if (reason != null) {
            booking.because(reason);
        }
        if (step == BookingStep.CANCEL) {
            operators.note(ActionKind.CANCEL, id.value(), booking, visitor, reason);
        }
        steps.require(booking, step, actor);
        return BookingView.of(booking, escrows.of(id), deposits.of(booking));
    }

    /**
     * Accepts if the units are still the booking's. If not, the request is declined for the host, its money goes back
     * and the host is told why (R02).
     */
    @Transactional
    public BookingView accept(BookingId id, Visitor visitor) {
        if (lostUnits.decline(id, visitor)) {
            throw NotAvailable.because(List.of(NotAvailable.JUST_TAKEN), List.of());
        }
        return take(BookingStep.ACCEPT, id, visitor, null);
    }
}
