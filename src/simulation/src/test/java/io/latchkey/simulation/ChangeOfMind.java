package io.latchkey.simulation;

import io.latchkey.bookings.booking.BookingView;
import io.latchkey.bookings.booking.CoHosting;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.change.ChangeService;
import io.latchkey.bookings.change.ChangeState;
import io.latchkey.bookings.change.ChangeStep;
import io.latchkey.bookings.change.ChangeView;
import io.latchkey.bookings.change.ChangeWish;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.simulation.Client.Question;
import io.latchkey.simulation.CommonTables.Answer;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** One side of a booking proposes another time, the other answers, and the guest pays what it costs more. */
final class ChangeOfMind {

    private static final int OK = 200;
    private static final Duration A_WHILE = Duration.ofHours(4);

    private final SimulatedWorld world;
    private final SimulatedBookings bookings;
    private final Guest guest;
    private final BookingView booked;
    private final Client client;
    private int keys;

    ChangeOfMind(SimulatedWorld world, SimulatedBookings bookings, Guest guest, BookingView booked) {
        this.world = world;
        this.bookings = bookings;
        this.guest = guest;
        this.booked = booked;
        this.client = new Client(world, bookings);
    }

    void propose(boolean guests) {
        StayText other = StayText.of(new Wishes(world).stay(booked.per()));
        String from = world.chance(0.5) ? booked.from() : other.from();
        ChangeWish wish = new ChangeWish(from, other.to(), null, null, null, null);
        ask(
                "propose",
                instance -> instance.bean(ChangeService.class).propose(booked.id(), side(guests), wish),
                view -> {
                    if (world.chance(0.8)) {
                        world.agenda().in(world.upTo(A_WHILE), () -> accept(view, !guests));
                    }
                    if (world.chance(0.2)) {
                        world.agenda().in(world.upTo(A_WHILE), () -> withdraw(view, guests));
                    }
                });
    }

    private Visitor side(boolean guests) {
        PersonId person = guests ? guest.person() : booked.hostId();
        return new Visitor(person, person, false, "Somebody", CoHosting.none());
    }

    private void accept(ChangeView change, boolean guests) {
        ask("agree", instance -> instance.bean(ChangeService.class).accept(change.id(), side(guests)), view -> {
            if (view.state() == ChangeState.AWAITING_PAYMENT && world.chance(0.9)) {
                world.agenda().in(world.upTo(Duration.ofMinutes(30)), () -> guest.pay(view.paymentId()));
            }
        });
    }

    private void withdraw(ChangeView change, boolean guests) {
        ask(
                "take back",
                instance -> instance.bean(ChangeService.class).end(change.id(), side(guests), ChangeStep.WITHDRAW),
                view -> {});
    }

    private void ask(String what, Question<ChangeView> question, Consumer<ChangeView> answered) {
        UUID booking = booked.id().value();
        String key = what + "-" + world.random().nextLong() + "-" + keys++;
        client.ask(
                what + " a change of " + booking,
                instance -> bookings.command(key, booking, () -> new Answer(key, booking, OK, question.ask(instance))),
                answer -> {
                    if (answer.isSuccess()) {
                        answered.accept((ChangeView) answer.body());
                    }
                },
                problem -> {});
    }
}
