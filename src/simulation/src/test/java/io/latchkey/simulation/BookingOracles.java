package io.latchkey.simulation;

import static io.latchkey.simulation.BookingTables.BOOKINGS;
import static io.latchkey.simulation.BookingTables.CHANGES;
import static io.latchkey.simulation.BookingTables.ESCROWS;
import static io.latchkey.simulation.BookingTables.OCCUPANCIES;
import static io.latchkey.simulation.CommonTables.EVENTS;
import static io.latchkey.simulation.CommonTables.JOBS;
import static io.latchkey.simulation.CommonTables.POSITIONS;
import static io.latchkey.simulation.CommonTables.REFUSALS;

import com.fasterxml.jackson.databind.node.POJONode;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.booking.BookingView;
import io.latchkey.bookings.change.Change;
import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.bookings.escrow.EscrowState;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.payments.payment.Payment;
import io.latchkey.platform.command.CommandRefused;
import io.latchkey.platform.feed.FeedEvent;
import io.latchkey.simulation.BookingTables.Taken;
import io.latchkey.simulation.CommonTables.Job;
import io.latchkey.simulation.CommonTables.Position;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold of bookings: at any time that no unit is promised twice, and in the end that everything has one. */
final class BookingOracles {

    /** From its agreement to its end the units are the guest's. */
    private static final Set<BookingState> PROMISED =
            EnumSet.of(BookingState.ACCEPTED, BookingState.CONFIRMED, BookingState.IN_PROGRESS);

    private static final Pattern OF_A_PAYMENT = Pattern.compile("/v1/payments/([0-9a-f-]{36})");
    private static final Set<BookingState> NOTHING_PAID = EnumSet.of(BookingState.EXPIRED, BookingState.DECLINED);

    private final SimulatedWorld world;
    private final MemoryDatabase database;
    private final MemoryDatabase payments;
    private final PaymentOracles paymentOracles;

    BookingOracles(
            SimulatedWorld world,
            SimulatedBookings bookings,
            SimulatedPayments payments,
            PaymentOracles paymentOracles) {
        this.world = world;
        this.database = bookings.database();
        this.payments = payments.database();
        this.paymentOracles = paymentOracles;
        database.watch(BOOKINGS, this::checkOverlap);
    }

    private void checkOverlap(Booking booking) {
        if (!PROMISED.contains(booking.state())) {
            return;
        }
        for (Booking other : database.look(BOOKINGS, booking.calendarGroup())) {
            boolean together = !other.id().equals(booking.id())
                    && PROMISED.contains(other.state())
                    && other.offer().use().overlaps(booking.offer().use())
                    && !Collections.disjoint(other.unitIds(), booking.unitIds());
            world.require(!together, () -> "overlap: " + booking.id() + " and " + other.id());
        }
    }

    /** @param told of these bookings somebody has had an answer */
    void check(Collection<BookingId> told) {
        told.forEach(id -> world.require(
                database.find(BOOKINGS, id.value()).isPresent(), () -> "the acknowledged booking " + id + " is lost"));
        database.all(BOOKINGS).forEach(this::check);
        database.all(ESCROWS).forEach(this::check);
        database.all(CHANGES).forEach(this::check);
        database.all(REFUSALS).forEach(this::check);
        database.all(OCCUPANCIES).forEach(this::check);
        database.all(JOBS)
                .forEach(job -> world.require(
                        !job.name().startsWith("command ") || waitsForAnOperator(job),
                        () -> job.name() + " has no answer, " + job.failures()));
        checkFeeds();
    }

    /** What is about a payment in conflict is asked again until somebody has decided. */
    private boolean waitsForAnOperator(Job command) {
        Matcher about = OF_A_PAYMENT.matcher(command.data().toString());
        return about.find()
                && payments.find(PaymentTables.PAYMENTS, UUID.fromString(about.group(1)))
                        .filter(paymentOracles::isFrozen)
                        .isPresent();
    }

    private boolean isStuckWithPayments(BookingId booking) {
        return database.of(ESCROWS, booking.value()).stream()
                .flatMap(escrow ->
                        payments.find(PaymentTables.PAYMENTS, escrow.paymentId().value()).stream())
                .anyMatch(paymentOracles::isFrozen);
    }

    private void check(Booking booking) {
        boolean frozen = isStuckWithPayments(booking.id());
        world.require(
                frozen || booking.state().isFinal(),
                () -> "booking " + booking.id() + " has no end: " + booking.state());
        List<Taken> units = database.look(OCCUPANCIES, booking.id().value());
        switch (booking.state()) {
            case CANCELLED, DECLINED, EXPIRED ->
                world.require(units.isEmpty(), () -> booking.id() + " is " + booking.state() + " and has units");
            case CONFIRMED, IN_PROGRESS ->
                world.require(units.size() == booking.unitIds().size(), () -> booking.id() + " has lost its units");
            case AWAITING_PAYMENT, REQUESTED, ACCEPTED, COMPLETED -> {}
        }
    }

    private void check(Escrow escrow) {
        Payment payment = payments.find(
                        PaymentTables.PAYMENTS, escrow.paymentId().value())
                .orElse(null);
        if (payment == null || paymentOracles.isFrozen(payment)) {
            return;
        }
        Booking booking = database.find(BOOKINGS, escrow.bookingId().value()).orElseThrow();
        var theirs = paymentOracles.escrow(payment);
        world.require(
                escrow.captured().equals(theirs.captured())
                        && escrow.refunded().equals(theirs.refunded())
                        && escrow.released().equals(theirs.released()),
                () -> "bookings and payments do not tell the same of " + escrow.paymentId() + ": " + escrow.captured()
                        + " " + theirs.captured() + ", " + escrow.refunded() + " " + theirs.refunded() + ", "
                        + escrow.released() + " " + theirs.released());
        world.require(
                escrow.state() != EscrowState.HELD,
                () -> "nobody divides what is held for " + escrow.account() + " of " + booking.state());
        world.require(
                !NOTHING_PAID.contains(booking.state()) || escrow.released().isZero(),
                () -> booking.id() + " is " + booking.state() + " and was paid for");
    }

    private void check(Change change) {
        BookingId booking = BookingTables.bookingOf(change);
        world.require(
                !BookingTables.isOpen(change) || isStuckWithPayments(booking),
                () -> "change " + change.id() + " has no end");
    }

    /** Money is divided by what payments has told; a no means that one of the two is wrong. */
    private void check(CommandRefused refused) {
        boolean divides =
                PaymentsRoutes.DIVIDE.stream().anyMatch(what -> refused.path().endsWith("/" + what));
        world.require(!divides, () -> refused.path() + " was refused: " + refused.problem());
    }

    private void check(Taken row) {
        boolean expired = row.isDead(world.agenda().instant());
        world.require(
                expired || database.find(BOOKINGS, row.booking()).isPresent(),
                () -> "units are taken for nobody: " + row);
    }

    /** What is told last is what is. */
    private void checkFeeds() {
        long heard =
                database.find(POSITIONS, "payments").map(Position::sequence).orElse(0L);
        long told = payments.all(EVENTS).size();
        world.require(heard == told, () -> "payments told " + told + " facts, bookings heard " + heard);
        Map<UUID, BookingState> last = new HashMap<>();
        for (FeedEvent event : database.all(EVENTS)) {
            if (event.data() instanceof POJONode node && node.getPojo() instanceof BookingView view) {
                last.put(view.id().value(), view.state());
            }
        }
        for (Booking booking : database.all(BOOKINGS)) {
            world.require(
                    Objects.equals(last.get(booking.id().value()), booking.state()),
                    () -> "the feed tells that " + booking.id() + " is "
                            + last.get(booking.id().value()) + ", it is " + booking.state());
        }
    }
}
