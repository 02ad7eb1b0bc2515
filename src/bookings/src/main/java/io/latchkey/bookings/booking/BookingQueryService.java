package io.latchkey.bookings.booking;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.deposit.DepositView;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Reads bookings for their parties and the operator. */
@ApplicationScoped
public class BookingQueryService {

    private final BookingRepository bookings;
    private final EscrowService escrows;
    private final BookingDeposits deposits;
    private final InstantSource clock;

    public BookingQueryService(
            BookingRepository bookings, EscrowService escrows, BookingDeposits deposits, InstantSource clock) {
        this.bookings = bookings;
        this.escrows = escrows;
        this.deposits = deposits;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND to strangers */
    @Transactional
    public BookingView get(BookingId id, Visitor visitor) {
        Booking booking = bookings.get(id);
        visitor.actorIn(booking);
        return BookingView.of(booking, escrows.of(id), deposits.of(booking));
    }

    /** Newest first. */
    @Transactional
    public Page<BookingView> list(BookingFilter filter, String cursor, int limit) {
        PageRequest request = new PageRequest(filter.words(), cursor, limit);
        Page<Booking> page = request.page(bookings.of(filter, request.beforeId(), request.rows()), Booking::id);
        Map<BookingId, Funds> money =
                escrows.of(page.items().stream().map(Booking::id).toList());
        Map<BookingId, DepositView> held = deposits.of(page.items());
        return page.map(booking -> BookingView.of(booking, money.get(booking.id()), held.get(booking.id())));
    }

    /**
     * What giving the booking up would bring.
     *
     * @param at null for now
     * @throws ProblemException NOT_FOUND to strangers, ILLEGAL_TRANSITION once the booking has ended
     */
    @Transactional
    public CancellationQuote cancellationQuote(BookingId id, Visitor visitor, Instant at) {
        Booking booking = bookings.get(id);
        Actor actor = visitor.actorIn(booking);
        if (booking.state().isFinal()) {
            throw new ProblemException(
                            BookingsProblem.ILLEGAL_TRANSITION,
                            "A booking that is " + booking.state() + " cannot be given up any more.")
                    .with("state", booking.state());
        }
        return CancellationQuote.of(booking, escrows.of(id), actor, at == null ? clock.instant() : at);
    }
}
