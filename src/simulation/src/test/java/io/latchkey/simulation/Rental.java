package io.latchkey.simulation;

import io.latchkey.bookings.booking.BookingQueryService;
import io.latchkey.bookings.booking.BookingService;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.booking.BookingStep;
import io.latchkey.bookings.booking.BookingView;
import io.latchkey.bookings.booking.CoHosting;
import io.latchkey.bookings.booking.GoodwillService;
import io.latchkey.bookings.booking.StepService;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.claim.ClaimKind;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.bookings.quote.QuoteService;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.money.Money;
import io.latchkey.simulation.Client.Question;
import io.latchkey.simulation.CommonTables.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One guest's rental: a quote, a booking, payments, and whatever the two of them do with it at good and bad moments.
 * What the services do with that is their own code.
 */
final class Rental {

    private static final int OK = 200;
    private static final int WISHES = 3;
    private static final int MOST_DEEDS = 5;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(20);
    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration DEPOSIT_RETURNS = Duration.ofHours(73);
    private static final Duration MOMENT = Duration.ofSeconds(40);

    /** When the guest looks whether there is something to pay. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ofMinutes(4), Duration.ofMinutes(9), Duration.ofHours(2), Duration.ofHours(11));

    private static final List<BookingStep> GUESTS_STEPS =
            List.of(BookingStep.WITHDRAW, BookingStep.CANCEL, BookingStep.CHECK_IN, BookingStep.CHECK_OUT);
    private static final List<BookingStep> HOSTS_STEPS = List.of(
            BookingStep.DECLINE,
            BookingStep.CANCEL,
            BookingStep.CHECK_IN,
            BookingStep.REPORT_NO_SHOW,
            BookingStep.CHECK_OUT);

    private final SimulatedWorld world;
    private final Guest guest;
    private final Client client;
    private final SimulatedBookings bookings;
    private final Wishes wishes;
    private int keys;
    private BookingView booked;

    Rental(SimulatedWorld world, SimulatedBookings bookings, Guest guest) {
        this.world = world;
        this.bookings = bookings;
        this.guest = guest;
        this.client = new Client(world, bookings);
        this.wishes = new Wishes(world);
    }

    /** Null until the guest has been told of it. */
    BookingId bookingId() {
        return booked == null ? null : booked.id();
    }

    void start() {
        wish(WISHES);
    }

    private void wish(int more) {
        var wish = wishes.any();
        client.ask(
                "quote",
                instance -> instance.bean(QuoteService.class).quote(guest.person(), wish),
                quote -> world.agenda().in(world.upTo(world.chance(0.9) ? A_MINUTE : SOON), () -> book(quote)),
                problem -> {
                    if (more > 1) {
                        wish(more - 1);
                    }
                });
    }

    private void book(Quote quote) {
        QuoteId id = quote.id();
        String key = "book-" + id;
        Question<Answer> question = instance -> bookings.command(
                key,
                id.value(),
                () -> new Answer(
                        key, id.value(), OK, instance.bean(BookingService.class).book(guest.person(), id)));
        client.ask("book " + id, question, this::booked, problem -> {});
    }

    private void booked(Answer answer) {
        if (!answer.isSuccess()) {
            return;
        }
        booked = (BookingView) answer.body();
        if (world.chance(0.85)) {
            guest.pay(booked.paymentId());
        }
        if (world.chance(0.1)) {
            world.agenda().in(around(HOLD), () -> guest.pay(booked.paymentId()));
        }
        LOOKS.forEach(delay -> world.agenda().in(delay, this::look));
        if (!booked.instantBook()) {
            world.agenda().in(world.chance(0.8) ? world.upTo(Duration.ofHours(3)) : around(A_DAY), this::accept);
        }
        if (booked.securityDeposit() != null && world.chance(0.2)) {
            world.agenda().at(booked.endsAt().plus(world.upTo(DEPOSIT_RETURNS)), () -> quarrel(ClaimKind.DAMAGE));
        }
        int deeds = world.chance(0.4) ? 0 : world.random().nextInt(1, MOST_DEEDS);
        for (int deed = 0; deed < deeds; deed++) {
            world.agenda().at(sometime(), this::deed);
        }
    }

    private Duration around(Duration moment) {
        return moment.minus(MOMENT).plus(world.upTo(MOMENT.multipliedBy(2)));
    }

    /** Mostly around the moments at which a booking moves by itself. */
    private Instant sometime() {
        Instant now = world.agenda().instant();
        Duration off = world.upTo(MOMENT.multipliedBy(2)).minus(MOMENT);
        return switch (world.random().nextInt(6)) {
            case 0 -> now.plus(world.upTo(SOON));
            case 1 -> booked.startsAt().plus(off);
            case 2 -> booked.startsAt().plus(Duration.ofMinutes(25)).plus(world.upTo(SOON));
            case 3 -> booked.endsAt().plus(off);
            case 4 -> booked.startsAt().plus(A_DAY).plus(off);
            default -> now.plus(world.upTo(Duration.between(now, booked.endsAt().plus(A_DAY))));
        };
    }

    private void look() {
        client.ask(
                "look at " + booked.id(),
                instance -> instance.bean(BookingQueryService.class).get(booked.id(), asGuest()),
                view -> {
                    if (view.state() == BookingState.AWAITING_PAYMENT && world.chance(0.8)) {
                        guest.pay(view.paymentId());
                    }
                },
                problem -> {});
    }

    private Visitor asGuest() {
        PersonId person = guest.person();
        return new Visitor(person, person, false, "Somebody", CoHosting.none());
    }

    private Visitor asHost() {
        return new Visitor(booked.hostId(), booked.hostId(), false, "The host", CoHosting.none());
    }

    private void accept() {
        command("accept", instance -> instance.bean(StepService.class).accept(booked.id(), asHost()));
    }

    private void deed() {
        switch (world.random().nextInt(12)) {
            case 0, 1, 2 -> take(world.oneOf(GUESTS_STEPS), asGuest());
            case 3, 4 -> take(world.oneOf(HOSTS_STEPS), asHost());
            case 5, 6 -> presentSomething();
            case 7, 8 -> quarrel(ClaimKind.PROBLEM);
            case 9 -> quarrel(ClaimKind.DAMAGE);
            default -> new ChangeOfMind(world, bookings, guest, booked).propose(world.chance(0.5));
        }
    }

    private void take(BookingStep step, Visitor visitor) {
        command(step.word(), instance -> instance.bean(StepService.class).take(step, booked.id(), visitor, null));
    }

    private void quarrel(ClaimKind kind) {
        new Quarrel(world, bookings, booked).begin(kind);
    }

    /** Which the guest now and then is not content with, at once. */
    private void presentSomething() {
        if (world.chance(0.3)) {
            world.agenda().in(world.upTo(A_MINUTE), () -> quarrel(ClaimKind.PROBLEM));
        }
        long most = Math.max(2, booked.total().amountMinor() / 2);
        Money present =
                new Money(world.random().nextLong(1, most), booked.total().currency());
        command("refund", instance -> instance.bean(GoodwillService.class)
                .refund(booked.id(), asHost(), present, "Sorry for the noise"));
    }

    private void command(String what, Question<?> question) {
        UUID booking = booked.id().value();
        String key = what + "-" + booking + "-" + keys++;
        client.ask(
                what + " " + booking,
                instance -> bookings.command(
                        key, booking, () -> new Answer(key, booking, OK, question.ask(instance) == null ? "" : what)),
                answer -> {},
                problem -> {});
    }
}
