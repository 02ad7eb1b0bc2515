package io.latchkey.simulation;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.platform.service.ServiceAnswer;
import io.latchkey.platform.service.ServiceRequest;
import io.latchkey.simulation.CommonTables.Answer;
import io.latchkey.simulation.SimulatedService.Instance;
import java.io.IOException;
import java.time.Duration;

/** The way from bookings to payments: a network that loses and delays. */
final class PaymentsDoor {

    private static final Duration LONGEST_WAY = Duration.ofSeconds(50);

    private final SimulatedWorld world;
    private final SimulatedPayments payments;
    private final PaymentsRoutes routes;
    private final StrayCommands stray;

    PaymentsDoor(SimulatedWorld world, SimulatedPayments payments) {
        this.world = world;
        this.payments = payments;
        this.routes = new PaymentsRoutes(payments);
        this.stray = new StrayCommands(world, payments);
    }

    /** @throws IOException if there was no answer in time */
    ServiceAnswer send(ServiceRequest request) throws IOException {
        world.pause();
        if (world.faults().losesRequest()) {
            throw new IOException("lost");
        }
        if (world.faults().delaysRequest()) {
            world.agenda().in(world.upTo(LONGEST_WAY), () -> arriveLate(request));
            throw new IOException("late");
        }
        ServiceAnswer answer = arrive(request);
        if (world.faults().losesAnswer()) {
            throw new IOException("answer lost");
        }
        return answer;
    }

    private void arriveLate(ServiceRequest request) {
        try {
            arrive(request);
        } catch (IOException nobodyWaits) {
            // It is repeated anyway.
        }
    }

    private ServiceAnswer arrive(ServiceRequest request) throws IOException {
        Instance instance = payments.any();
        try {
            Answer answer = world.ask(instance.process(), () -> routes.answer(instance, request));
            world.log(() -> request.method() + " " + request.path() + " " + answer.status() + " " + answer.body());
            if (answer.isSuccess()) {
                stray.follow(new PaymentId(answer.subject()), (String) answer.body());
            }
            return new ServiceAnswer(
                    answer.status(), answer.isSuccess() ? "{}" : "{\"type\":\"/problems/" + answer.body() + "\"}");
        } catch (ConnectionLost died) {
            throw new IOException("reset");
        } catch (IOException | RuntimeException failed) {
            throw new IllegalStateException(request + " failed", failed);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
