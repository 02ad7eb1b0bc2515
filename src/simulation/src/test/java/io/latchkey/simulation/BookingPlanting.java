package io.latchkey.simulation;

import static io.latchkey.simulation.BookingTables.ESCROWS;

import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.bookings.escrow.Payments;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.Settlement.Reason;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Puts a mistake into bookings, where a careless hand would make it. */
final class BookingPlanting {

    private static final Duration KEPT_FOR = Duration.ofHours(3);

    private final SimulatedBookings service;
    private final Wiring wiring;

    BookingPlanting(SimulatedBookings service, Wiring wiring) {
        this.service = service;
        this.wiring = wiring;
    }

    void plant(PlantedBug bug) {
        switch (bug) {
            case TIMER_TWICE ->
                wiring.plant("EscrowService.releaseIfDue", (call, original) -> {
                    original.call();
                    releaseAgain((BookingId) call[0]);
                    return null;
                });
            case OVERLAP -> rememberCalendars();
            case FORGOTTEN_IDEMPOTENCY,
                    CAPTURE_AND_VOID_RACE,
                    LOST_EVENT,
                    STALE_WEBHOOK,
                    DOUBLE_RELEASE,
                    REFUND_RACE,
                    NEGATIVE_ESCROW,
                    UNKNOWN_GUESSED -> {}
        }
    }

    private void releaseAgain(BookingId booking) {
        for (Escrow escrow : service.database().of(ESCROWS, booking.value())) {
            Money nothing = Money.zero(escrow.kept().currency());
            wiring.get(Payments.class)
                    .settle(
                            escrow.paymentId(),
                            service.ids().next(),
                            new Settlement(nothing, escrow.split(), Reason.RELEASE));
        }
    }

    /** Each process keeps what it has read of a calendar for a while. */
    private void rememberCalendars() {
        record Read(Object calendars, Instant at) {}
        Map<String, Read> known = new HashMap<>();
        Wiring.StandIn before = wiring.standIn("CalendarRepository.read");
        wiring.plant("CalendarRepository.read", (call, original) -> {
            String question = call[0].toString();
            Instant now = service.world().agenda().instant();
            Read read = known.get(question);
            if (read == null || read.at().plus(KEPT_FOR).isBefore(now)) {
                read = new Read(before.call(call, original), now);
                known.put(question, read);
            }
            return read.calendars();
        });
    }
}
