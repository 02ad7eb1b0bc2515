package io.latchkey.payments.simulation;

import io.latchkey.platform.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Somebody who asks the service over a network that loses things. */
final class Client {

    private static final Duration BEFORE_REPEATING = Duration.ofSeconds(5);

    private final SimulatedWorld world;

    Client(SimulatedWorld world) {
        this.world = world;
    }

    /**
     * Asks until there is an answer; what a crash interrupts is asked again, too.
     *
     * @param what to ask, and of which payment, for the log
     * @param answered given the answer, or the type of the problem
     */
    void ask(String what, Callable<String> question, Consumer<String> answered) {
        Runnable again = () -> ask(what, question, answered);
        if (world.faults().losesRequest()) {
            world.agenda().in(BEFORE_REPEATING, again);
            return;
        }
        String answer;
        try {
            answer = question.call();
        } catch (ProblemException problem) {
            answer = problem.type().toString();
        } catch (Crash death) {
            world.agenda().in(BEFORE_REPEATING, again);
            throw death;
        } catch (Exception failed) {
            world.breach(what + " failed with " + failed);
            return;
        }
        world.log(what + " " + answer);
        if (world.faults().losesAnswer()) {
            world.agenda().in(BEFORE_REPEATING, again);
        } else {
            String heard = answer;
            world.agenda().in(Duration.ZERO, () -> answered.accept(heard));
        }
    }
}
