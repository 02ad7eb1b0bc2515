package io.latchkey.simulation;

import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.BookingView;
import io.latchkey.bookings.booking.CoHosting;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.claim.ClaimKind;
import io.latchkey.bookings.claim.ClaimService;
import io.latchkey.bookings.claim.ClaimState;
import io.latchkey.bookings.claim.ClaimTalk;
import io.latchkey.bookings.claim.ClaimView;
import io.latchkey.bookings.claim.NewClaim;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.simulation.Client.Question;
import io.latchkey.simulation.CommonTables.Answer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** The guest reports a problem, or the host claims damage; then the two talk until one gives in, or an operator decides. */
final class Quarrel {

    private static final int OK = 200;
    private static final Duration A_WHILE = Duration.ofHours(30);
    private static final Set<ClaimState> OPEN = EnumSet.of(ClaimState.OPEN, ClaimState.ANSWERED);

    private final SimulatedWorld world;
    private final SimulatedBookings bookings;
    private final BookingView booked;
    private final Client client;
    private int keys;

    Quarrel(SimulatedWorld world, SimulatedBookings bookings, BookingView booked) {
        this.world = world;
        this.bookings = bookings;
        this.booked = booked;
        this.client = new Client(world, bookings);
    }

    void begin(ClaimKind kind) {
        Money most = kind == ClaimKind.PROBLEM || booked.securityDeposit() == null
                ? booked.total()
                : booked.securityDeposit().amount();
        boolean unsaid = kind == ClaimKind.PROBLEM && world.chance(0.2);
        NewClaim claim = new NewClaim(kind, "It is broken", unsaid ? null : some(most));
        ask(kind.toString(), instance -> instance.bean(ClaimService.class)
                .make(booked.id(), visitor(kind.claimant()), claim));
    }

    private Money some(Money most) {
        return new Money(world.random().nextLong(1, Math.max(2, most.amountMinor() + 1)), most.currency());
    }

    private Visitor visitor(Actor actor) {
        PersonId person = actor == Actor.GUEST ? booked.guestId() : booked.hostId();
        return new Visitor(person, person, false, "Somebody", CoHosting.none());
    }

    /** Somebody looks at it after a while, and again as long as it is theirs to settle. */
    private void goOn(ClaimView claim) {
        if (OPEN.contains(claim.state())) {
            world.agenda().in(world.upTo(A_WHILE), () -> say(claim));
        }
    }

    private void say(ClaimView claim) {
        Visitor claimant = visitor(claim.claimant());
        Visitor respondent = visitor(claim.claimant() == Actor.GUEST ? Actor.HOST : Actor.GUEST);
        Money amount = some(claim.asked() == null ? claim.withheld() : claim.asked());
        switch (world.random().nextInt(8)) {
            case 0, 1 -> talk("answer", claim, talk -> talk.answer(claim.id(), respondent, "Sorry", amount));
            case 2 -> talk("contest", claim, talk -> talk.contest(claim.id(), respondent, "It was not me"));
            case 3 ->
                talk("give in", claim, talk -> talk.accept(claim.id(), respondent, orElse(claim.asked(), amount)));
            case 4, 5 ->
                talk("agree", claim, talk -> talk.accept(claim.id(), claimant, orElse(claim.offered(), amount)));
            case 6 -> talk("lower", claim, talk -> talk.lower(claim.id(), claimant, amount));
            default ->
                talk(
                        "end",
                        claim,
                        talk -> world.chance(0.6)
                                ? talk.withdraw(claim.id(), claimant)
                                : talk.escalate(claim.id(), claimant));
        }
    }

    private static Money orElse(Money amount, Money other) {
        return amount == null ? other : amount;
    }

    /** What is said about a claim. */
    @FunctionalInterface
    private interface Saying {
        ClaimView to(ClaimTalk talk);
    }

    private void talk(String what, ClaimView claim, Saying saying) {
        ask(what + " " + claim.id(), instance -> saying.to(instance.bean(ClaimTalk.class)));
    }

    private void ask(String what, Question<ClaimView> question) {
        UUID booking = booked.id().value();
        String key = "claim-" + world.random().nextLong() + "-" + keys++;
        client.ask(
                what + " about " + booking,
                instance -> bookings.command(key, booking, () -> new Answer(key, booking, OK, question.ask(instance))),
                answer -> {
                    if (answer.isSuccess()) {
                        goOn((ClaimView) answer.body());
                    }
                },
                problem -> {});
    }
}
