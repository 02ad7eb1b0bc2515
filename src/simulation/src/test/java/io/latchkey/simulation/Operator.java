package io.latchkey.simulation;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.provider.Declaration;
import io.latchkey.payments.provider.Declaration.Outcome;
import io.latchkey.payments.provider.DeclarationService;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.simulation.CommonTables.Answer;
import java.time.Instant;
import java.util.UUID;

/** The person for whom things wait: looks once a day at calls that nobody has explained for 72 hours, and asks by phone. */
final class Operator {

    private static final int OK = 200;
    private static final PersonId PERSON = new PersonId(new UUID(0, 7));

    private final SimulatedWorld world;
    private final SimulatedPayments payments;
    private final LyingProvider provider;
    private final Client client;

    Operator(SimulatedWorld world, SimulatedPayments payments, LyingProvider provider) {
        this.world = world;
        this.payments = payments;
        this.provider = provider;
        this.client = new Client(world, payments);
    }

    /**
     * What became of a call.
     *
     * @param captureBefore null for anything but an authorization
     */
    record Known(Outcome outcome, Instant captureBefore) {}

    void work() {
        for (Operation operation : payments.database().all(PaymentTables.OPERATIONS)) {
            if (operation.state() == OperationState.UNKNOWN) {
                provider.byPhone(operation.id()).ifPresent(known -> declare(operation.id(), known));
            }
        }
    }

    private void declare(UUID operation, Known known) {
        Because because = new Because(PERSON, "Olga Operator", "The provider said so on the phone.", "ticket 7");
        Declaration declaration = new Declaration(known.outcome(), known.captureBefore(), because);
        String key = "declare-" + operation + "-" + world.agenda().instant();
        client.ask(
                "declare " + operation + " " + known.outcome(),
                instance -> payments.command(key, operation, () -> {
                    instance.bean(DeclarationService.class).declare(operation, declaration);
                    return new Answer(key, operation, OK, "declared");
                }),
                answer -> {},
                problem -> {});
    }
}
