package io.latchkey.simulation;

import io.latchkey.bookings.booking.CoHosting;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.claim.ClaimService;
import io.latchkey.bookings.claim.ClaimState;
import io.latchkey.bookings.claim.ClaimTalk;
import io.latchkey.bookings.claim.ClaimView;
import io.latchkey.bookings.claim.Ruling;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.provider.Declaration;
import io.latchkey.payments.provider.Declaration.Outcome;
import io.latchkey.payments.provider.DeclarationService;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.simulation.CommonTables.Answer;
import java.time.Instant;
import java.util.UUID;

/**
 * The person for whom things wait: decides once a day the claims that nobody agreed on, and asks the provider by phone
 * about calls that nobody has explained for 72 hours.
 */
final class Operator {

    private static final int OK = 200;
    private static final PersonId PERSON = new PersonId(new UUID(0, 7));

    private static final String NAME = "Olga Operator";

    private final SimulatedWorld world;
    private final SimulatedPayments payments;
    private final LyingProvider provider;
    private final SimulatedBookings bookings;

    Operator(SimulatedWorld world, SimulatedBookings bookings, SimulatedPayments payments, LyingProvider provider) {
        this.world = world;
        this.payments = payments;
        this.provider = provider;
        this.bookings = bookings;
    }

    /**
     * What became of a call.
     *
     * @param captureBefore null for anything but an authorization
     */
    record Known(Outcome outcome, Instant captureBefore) {}

    void work() {
        bookings.database().all(BookingTables.CLAIMS).stream()
                .filter(claim -> BookingTables.stateOf(claim) == ClaimState.WITH_OPERATOR)
                .map(claim -> new ClaimId((UUID) BookingTables.CLAIMS.key(claim)))
                .forEach(this::decide);
        for (Operation operation : payments.database().all(PaymentTables.OPERATIONS)) {
            if (operation.state() == OperationState.UNKNOWN) {
                provider.byPhone(operation.id()).ifPresent(known -> declare(operation.id(), known));
            }
        }
    }

    /** Any part of what is in question, or none of it. */
    private void decide(ClaimId id) {
        Visitor visitor = new Visitor(PERSON, PERSON, true, NAME, CoHosting.none());
        String key = "decide-" + id + "-" + world.agenda().instant();
        client(bookings)
                .ask(
                        "decide " + id,
                        instance -> bookings.command(key, id.value(), () -> {
                            ClaimView claim = instance.bean(ClaimService.class).get(id, visitor);
                            Money most = claim.asked() == null ? claim.withheld() : claim.asked();
                            Money award = new Money(world.random().nextLong(most.amountMinor() + 1), most.currency());
                            Ruling ruling = new Ruling(PERSON, NAME, "Both have a point");
                            return new Answer(
                                    key,
                                    id.value(),
                                    OK,
                                    instance.bean(ClaimTalk.class).decide(id, visitor, award, ruling));
                        }),
                        answer -> {},
                        problem -> {});
    }

    static Because because(String reason) {
        return new Because(PERSON, NAME, reason, "ticket 7");
    }

    private Client client(SimulatedService service) {
        return new Client(world, service);
    }

    private void declare(UUID operation, Known known) {
        Because because = because("The provider said so on the phone.");
        Declaration declaration = new Declaration(known.outcome(), known.captureBefore(), because);
        String key = "declare-" + operation + "-" + world.agenda().instant();
        client(payments)
                .ask(
                        "declare " + operation + " " + known.outcome(),
                        instance -> payments.command(key, operation, () -> {
                            instance.bean(DeclarationService.class).declare(operation, declaration);
                            return new Answer(key, operation, OK, "declared");
                        }),
                        answer -> {},
                        problem -> {});
    }
}
