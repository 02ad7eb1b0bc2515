package io.latchkey.simulation;

import static io.latchkey.simulation.CommonTables.field;
import static io.latchkey.simulation.CommonTables.require;
import static io.latchkey.simulation.CommonTables.unique;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.change.Change;
import io.latchkey.bookings.change.ChangeState;
import io.latchkey.bookings.claim.Claim;
import io.latchkey.bookings.claim.ClaimKind;
import io.latchkey.bookings.claim.ClaimState;
import io.latchkey.bookings.claim.ClaimTransitions;
import io.latchkey.bookings.deposit.Deposit;
import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What bookings has in its tables, with the constraints that its migrations declare. */
final class BookingTables {

    private static final Function<Change, Object> BOOKING_OF_CHANGE = field(Change.class, "bookingId");
    private static final Function<Change, Object> STATE_OF_CHANGE = field(Change.class, "state");

    private static final Function<Claim, Object> BOOKING_OF_CLAIM = field(Claim.class, "bookingId");
    private static final Function<Claim, Object> STATE_OF_CLAIM = field(Claim.class, "state");
    private static final Function<Claim, Object> KIND_OF_CLAIM = field(Claim.class, "kind");

    static final Table<Quote> QUOTES = new Table<>(quote -> quote.id().value());
    static final Table<Booking> BOOKINGS =
            new Table<>(booking -> booking.id().value(), Booking::calendarGroup, booking -> booking.guestId()
                    .value());
    static final Table<Escrow> ESCROWS = new Table<>(
            escrow -> escrow.account().value(), escrow -> escrow.bookingId().value(), escrow -> escrow.paymentId()
                    .value());
    static final Table<Change> CHANGES = new Table<>(change -> change.id().value(), BOOKING_OF_CHANGE);
    static final Table<Deposit> DEPOSITS = new Table<>(field(Deposit.class, "bookingId"));
    static final Table<Claim> CLAIMS = new Table<>(field(Claim.class, "id"), BOOKING_OF_CLAIM);
    static final Table<Taken> OCCUPANCIES =
            new Table<>(Taken::id, taken -> taken.unit().value(), Taken::booking);

    private BookingTables() {}

    /**
     * A row of the table occupancy.
     *
     * @param used null where it is the whole of {@code during}
     * @param claimed null where {@code during} is as it was claimed
     */
    record Taken(
            UUID id,
            UnitId unit,
            Occupancy.Kind kind,
            TimeRange during,
            TimeRange used,
            TimeRange claimed,
            UUID booking,
            UUID listing,
            boolean chosen,
            boolean begun,
            Instant expiresAt) {

        TimeRange use() {
            return used == null ? during : used;
        }

        TimeRange claim() {
            return claimed == null ? during : claimed;
        }

        Taken as(Occupancy.Kind otherKind, Instant until) {
            return new Taken(id, unit, otherKind, during, used, claimed, booking, listing, chosen, begun, until);
        }

        Taken chosen(boolean byName) {
            return new Taken(id, unit, kind, during, used, claimed, booking, listing, byName, begun, expiresAt);
        }

        Taken inUse() {
            return new Taken(id, unit, kind, during, used, claimed, booking, listing, chosen, true, expiresAt);
        }

        Taken on(UUID otherId, UnitId other) {
            return new Taken(otherId, other, kind, during, used, claimed, booking, listing, chosen, begun, expiresAt);
        }

        Taken until(Instant end) {
            TimeRange shorter = TimeRange.of(during.start(), end);
            return new Taken(id, unit, kind, shorter, use(), claim(), booking, listing, chosen, begun, expiresAt);
        }

        boolean isDead(Instant now) {
            return expiresAt != null && !expiresAt.isAfter(now);
        }
    }

    /** The migrations V100 to V250 say the same in SQL. */
    static void constrain(MemoryDatabase database, Set<PlantedBug> bugs) {
        database.check(
                BOOKINGS,
                booking -> unique(
                        database.look(BOOKINGS, booking.calendarGroup()).stream()
                                        .filter(other -> other.quoteId().equals(booking.quoteId()))
                                        .count()
                                == 1,
                        "booking_of_quote_once"));
        database.check(ESCROWS, escrow -> {
            require(
                    escrow.refunded()
                                    .plus(escrow.released())
                                    .plus(escrow.chargedBack())
                                    .compareTo(escrow.captured())
                            <= 0,
                    "escrow_divided_in_bounds " + escrow.account());
            require(!escrow.kept().isNegative(), "escrow_promised_in_bounds " + escrow.account());
            unique(database.look(ESCROWS, escrow.paymentId().value()).size() == 1, "escrow_payment_id_key");
        });
        database.check(
                CHANGES,
                change -> unique(
                        database.look(CHANGES, bookingOf(change).value()).stream()
                                        .filter(BookingTables::isOpen)
                                        .count()
                                <= 1,
                        "booking_change_one_open"));
        database.check(
                CLAIMS,
                claim -> unique(
                        database.look(CLAIMS, BOOKING_OF_CLAIM.apply(claim)).stream()
                                        .filter(other -> isOpen(other) && kindOf(other) == kindOf(claim))
                                        .count()
                                <= 1,
                        "claim_one_open"));
        database.check(OCCUPANCIES, taken -> {
            require((taken.kind() == Occupancy.Kind.HOLD) == (taken.expiresAt() != null), "occupancy_hold_expires");
            require(taken.claim().encloses(taken.use()), "occupancy_use_within_claim");
            if (!bugs.contains(PlantedBug.OVERLAP)) {
                require(!isInTheWay(database, taken), "occupancy_never_overlaps");
            }
        });
    }

    static BookingId bookingOf(Change change) {
        return new BookingId((UUID) BOOKING_OF_CHANGE.apply(change));
    }

    static boolean isOpen(Change change) {
        ChangeState state = (ChangeState) STATE_OF_CHANGE.apply(change);
        return state == ChangeState.PROPOSED || state == ChangeState.AWAITING_PAYMENT;
    }

    static UUID bookingOf(Claim claim) {
        return (UUID) BOOKING_OF_CLAIM.apply(claim);
    }

    static ClaimState stateOf(Claim claim) {
        return (ClaimState) STATE_OF_CLAIM.apply(claim);
    }

    static ClaimKind kindOf(Claim claim) {
        return (ClaimKind) KIND_OF_CLAIM.apply(claim);
    }

    static boolean isOpen(Claim claim) {
        return !ClaimTransitions.TABLE.isFinal(stateOf(claim));
    }

    static boolean isInTheWay(MemoryDatabase database, Taken taken) {
        return database.look(OCCUPANCIES, taken.unit().value()).stream()
                .anyMatch(other ->
                        !other.id().equals(taken.id()) && other.during().overlaps(taken.during()));
    }
}
