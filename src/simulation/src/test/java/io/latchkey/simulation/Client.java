package io.latchkey.simulation;

import io.latchkey.platform.problem.ProblemException;
import io.latchkey.simulation.CommonTables.Answer;
import io.latchkey.simulation.SimulatedService.Instance;
import java.time.Duration;
import java.util.function.Consumer;

/** Somebody who asks a service over a network that loses things. */
final class Client {

    private static final Duration BEFORE_REPEATING = Duration.ofSeconds(5);

    private final SimulatedWorld world;
    private final SimulatedService service;

    Client(SimulatedWorld world, SimulatedService service) {
        this.world = world;
        this.service = service;
    }

    /** What is asked of whichever instance hears it. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Instance instance) throws Exception;
    }

    /** What became of a question. */
    @FunctionalInterface
    interface Refused {
        void problem(String type);
    }

    /**
     * Asks until there is an answer; what a crash interrupts is asked again, too.
     *
     * @param what to ask, and of what, for the log
     * @param answered given the answer
     * @param refused given the problem's name
     */
    <T> void ask(String what, Question<T> question, Consumer<T> answered, Refused refused) {
        Runnable again = () -> ask(what, question, answered, refused);
        if (world.faults().losesRequest()) {
            world.agenda().in(BEFORE_REPEATING, again);
            return;
        }
        Instance instance = service.any();
        Runnable heard;
        try {
            T answer = world.ask(instance.process(), () -> question.ask(instance));
            world.log(() -> what + " " + brief(answer));
            heard = () -> answered.accept(answer);
        } catch (ProblemException problem) {
            String type = problem.type().toString();
            world.log(() -> what + " " + type);
            heard = () -> refused.problem(type);
        } catch (ConnectionLost lost) {
            heard = null;
        } catch (Exception failed) {
            world.breach(what + " failed with " + failed);
            return;
        }
        if (heard == null || world.faults().losesAnswer()) {
            world.agenda().in(BEFORE_REPEATING, again);
        } else {
            world.agenda().in(Duration.ZERO, heard);
        }
    }

    private static Object brief(Object answer) {
        return answer instanceof Record && !(answer instanceof Answer)
                ? answer.getClass().getSimpleName()
                : answer;
    }
}
