package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.deposit.DepositView;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.engine.availability.Move;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.feed.EventLog;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves future bookings to like units of their pool, so that another claim fits; each is told as an event. */
@ApplicationScoped
class Reassignments {

    private static final String REASSIGNED = "io.latchkey.booking.reassigned";

    private final BookingRepository bookings;
    private final OccupancyRepository occupancies;
    private final EscrowService escrows;
    private final BookingDeposits deposits;
    private final EventLog events;
    private final List<BookingListener> listeners;

    Reassignments(
            BookingRepository bookings,
            OccupancyRepository occupancies,
            EscrowService escrows,
            BookingDeposits deposits,
            EventLog events,
            @All List<BookingListener> listeners) {
        this.bookings = bookings;
        this.occupancies = occupancies;
        this.escrows = escrows;
        this.deposits = deposits;
        this.events = events;
        this.listeners = listeners;
    }

    static Set<BookingId> moved(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision instanceof Available room ? room.moves().stream() : Stream.empty())
                .map(Move::booking)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody else takes a step with these bookings until the transaction ends. */
    void lock(Collection<BookingId> moving) {
        bookings.lock(moving);
    }

    /** @throws io.latchkey.bookings.availability.store.UnitsTakenException if the constraint says no */
    void carryOut(UUID calendarGroup, List<Move> moves, Instant now) {
        if (moves.isEmpty()) {
            return;
        }
        occupancies.move(calendarGroup, moves, now);
        Map<BookingId, List<Move>> byBooking = moves.stream().collect(Collectors.groupingBy(Move::booking));
        List<Booking> moved = bookings.locked(byBooking.keySet());
        moved.forEach(booking -> booking.reassign(byBooking.get(booking.id())));
        bookings.flush();
        moved.forEach(booking -> listeners.forEach(listener -> listener.onMove(booking)));
        Map<BookingId, Funds> money = escrows.of(byBooking.keySet());
        Map<BookingId, DepositView> held = deposits.of(moved);
        moved.forEach(booking -> events.append(
                REASSIGNED,
                booking.id().toString(),
                BookingView.of(booking, money.get(booking.id()), held.get(booking.id()))));
    }
}
