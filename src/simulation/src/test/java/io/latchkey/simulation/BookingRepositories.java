package io.latchkey.simulation;

import static io.latchkey.simulation.BookingTables.BOOKINGS;
import static io.latchkey.simulation.BookingTables.CHANGES;
import static io.latchkey.simulation.BookingTables.CLAIMS;
import static io.latchkey.simulation.BookingTables.DEPOSITS;
import static io.latchkey.simulation.BookingTables.ESCROWS;
import static io.latchkey.simulation.BookingTables.QUOTES;
import static io.latchkey.simulation.CommonTables.POSITIONS;
import static io.latchkey.simulation.CommonTables.REFUSALS;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.TypedId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.command.CommandRefused;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.simulation.CommonTables.Position;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The repositories' queries on the tables in memory. */
final class BookingRepositories {

    private final MemoryDatabase database;
    private final Wiring wiring;
    private final MemoryCalendars calendars;

    BookingRepositories(MemoryDatabase database, Wiring wiring) {
        this.database = database;
        this.wiring = wiring;
        this.calendars = new MemoryCalendars(database);
    }

    void wire() {
        feedsAndCommands();
        quotes();
        bookings();
        escrows();
        changes();
        deposits();
        claims();
        wiring.replace(
                        "CalendarRepository.read",
                        (call, original) ->
                                calendars.read((Collection<?>) call[0], (TimeRange) call[1], (Instant) call[3]))
                .replace("CouponRepository.giveBack", (call, original) -> null)
                .replace("ConflictRepository.openOf", (call, original) -> List.of())
                .replace("ConflictRepository.affectedBy", (call, original) -> List.of())
                .replace("ConflictRepository.openBetween", (call, original) -> Optional.empty());
    }

    private void feedsAndCommands() {
        wiring.replace("FeedPositions.read", (call, original) -> position((String) call[0]))
                .replace("FeedPositions.lock", (call, original) -> position((String) call[0]))
                .replace("FeedPositions.write", (call, original) -> {
                    database.put(POSITIONS, new Position((String) call[0], (long) call[1]));
                    return null;
                })
                .replace("CommandRefusals.add", (call, original) -> {
                    CommandRefused refused = (CommandRefused) call[0];
                    boolean isNew = database.find(REFUSALS, refused.commandId()).isEmpty();
                    database.put(REFUSALS, refused);
                    return isNew;
                });
    }

    private long position(String source) {
        return database.find(POSITIONS, source).map(Position::sequence).orElse(0L);
    }

    private void quotes() {
        wiring.replace("QuoteRepository.add", (call, original) -> {
                    database.put(QUOTES, (Quote) call[0]);
                    return null;
                })
                .replace("QuoteRepository.find", (call, original) -> database.find(QUOTES, value(call[0]))
                        .filter(quote -> quote.guestId().equals(call[1])));
    }

    private static UUID value(Object id) {
        return ((TypedId) id).value();
    }

    /** What every Panache repository can. */
    private <T> void repository(String bean, Table<T> table) {
        Wiring.StandIn add = (call, original) -> add(bean, table, call[0]);
        wiring.replace(bean + ".persist", add)
                .replace(bean + ".persistAndFlush", add)
                .replace(bean + ".flush", (call, original) -> {
                    database.flush();
                    return null;
                })
                .replace(bean + ".findByIdOptional", (call, original) -> database.find(table, call[0]));
    }

    @SuppressWarnings("unchecked")
    private <T> Object add(String bean, Table<T> table, Object row) {
        CommonTables.unique(database.isNew(table, (T) row), bean + "_pkey");
        database.put(table, (T) row);
        database.flush();
        return null;
    }

    private void bookings() {
        repository("BookingRepository", BOOKINGS);
        wiring.replace("BookingRepository.get", (call, original) -> booking(call[0]))
                .replace("BookingRepository.calendarGroupOf", (call, original) -> booking(call[0])
                        .calendarGroup())
                .replace("BookingRepository.lock", (call, original) -> null)
                .replace("BookingRepository.standing", (call, original) -> standing((Quote) call[0], (Instant) call[1]))
                .replace(
                        "BookingRepository.locked",
                        (call, original) -> call[0] instanceof Collection<?> all
                                ? all.stream().map(this::booking).toList()
                                : booking(call[0]));
    }

    private Booking booking(Object id) {
        return database.find(BOOKINGS, value(id)).orElseThrow(BookingRepositories::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such thing.");
    }

    /** The projection is the repository's own. */
    private Object standing(Quote quote, Instant now) {
        BookingId known = null;
        Instant next = null;
        int unpaid = 0;
        for (Booking booking : database.look(BOOKINGS, quote.guestId().value())) {
            known = booking.quoteId().equals(quote.id()) ? booking.id() : known;
            Instant expiry = booking.state() == BookingState.AWAITING_PAYMENT ? booking.holdExpiresAt() : null;
            if (expiry != null && expiry.isAfter(now)) {
                unpaid++;
                next = next == null || expiry.isBefore(next) ? expiry : next;
            }
        }
        try {
            Constructor<?> constructor = Class.forName("io.latchkey.bookings.booking.Standing")
                    .getDeclaredConstructor(BookingId.class, int.class, Instant.class);
            constructor.setAccessible(true);
            return constructor.newInstance(known, unpaid, next);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void escrows() {
        repository("EscrowRepository", ESCROWS);
        wiring.replace("EscrowRepository.bookingsOf", (call, original) -> ((Collection<?>) call[0])
                        .stream()
                                .flatMap(account -> database.find(ESCROWS, value(account)).stream())
                                .map(Escrow::bookingId)
                                .toList())
                .replace(
                        "EscrowRepository.accountOf",
                        (call, original) -> database.look(ESCROWS, value(call[0])).stream()
                                .map(Escrow::account)
                                .findFirst())
                .replace("EscrowRepository.locked", (call, original) -> database.find(ESCROWS, value(call[0])))
                .replace("EscrowRepository.ofBooking", (call, original) -> escrowsOf(call[0]))
                .replace("EscrowRepository.lockedOf", (call, original) -> escrowsOf(call[0]))
                .replace("EscrowRepository.ofBookings", (call, original) -> ((Collection<?>) call[0])
                        .stream()
                                .flatMap(booking -> escrowsOf(booking).stream())
                                .toList());
    }

    /** Oldest first. */
    private List<Escrow> escrowsOf(Object booking) {
        return database.of(ESCROWS, value(booking)).stream()
                .filter(escrow -> escrow.bookingId().equals(booking))
                .sorted(Comparator.comparing(escrow -> escrow.account().value()))
                .toList();
    }

    private void changes() {
        repository("ChangeRepository", CHANGES);
        wiring.replace("ChangeRepository.get", (call, original) -> database.find(CHANGES, value(call[0]))
                        .orElseThrow(BookingRepositories::notFound))
                .replace("ChangeRepository.openOf", (call, original) -> database.of(CHANGES, value(call[0])).stream()
                        .filter(BookingTables::isOpen)
                        .findFirst())
                .replace("ChangeRepository.bookingOf", (call, original) -> database.find(CHANGES, value(call[0]))
                        .map(BookingTables::bookingOf)
                        .orElseThrow(BookingRepositories::notFound));
    }

    private void claims() {
        repository("ClaimRepository", CLAIMS);
        wiring.replace("ClaimRepository.bookingOf", (call, original) -> database.find(CLAIMS, value(call[0]))
                .map(claim -> new BookingId(BookingTables.bookingOf(claim)))
                .orElseThrow(BookingRepositories::notFound));
    }

    private void deposits() {
        repository("DepositRepository", DEPOSITS);
        wiring.replace(
                        "DepositRepository.of",
                        (call, original) -> call[0] instanceof Collection<?> all
                                ? all.stream()
                                        .flatMap(booking -> database.find(DEPOSITS, value(booking)).stream())
                                        .toList()
                                : database.find(DEPOSITS, value(call[0])))
                .replace("DepositRepository.locked", (call, original) -> database.find(DEPOSITS, value(call[0])));
    }
}
