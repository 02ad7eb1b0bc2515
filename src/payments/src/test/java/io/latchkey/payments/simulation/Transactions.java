package io.latchkey.payments.simulation;

import io.latchkey.platform.problem.ProblemException;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.concurrent.Callable;

/** What {@code @Transactional} means, on the database in memory; around each transaction others get in, or a crash. */
final class Transactions {

    private final SimulatedWorld world;

    Transactions(SimulatedWorld world) {
        this.world = world;
    }

    /** The same calls under the rule of their {@code @Transactional}. */
    Calls around(TxType rule, Calls inside) {
        return (method, arguments, original) -> {
            boolean running = world.database().inTransaction();
            if (rule == TxType.MANDATORY && !running) {
                throw new IllegalStateException(method + " needs a transaction");
            }
            return running && rule != TxType.REQUIRES_NEW
                    ? inside.pass(method, arguments, original)
                    : run(method.getName(), () -> inside.pass(method, arguments, original));
        };
    }

    /** Runs the body in a transaction of its own. */
    <T> T run(String name, Callable<T> body) throws Exception {
        MemoryDatabase database = world.database();
        boolean outermost = !database.inTransaction();
        world.pause();
        database.begin();
        T result;
        List<Runnable> after;
        try {
            result = body.call();
            world.mayCrash("before the commit of " + name);
            after = database.commit();
        } catch (Exception | Crash e) {
            database.rollback();
            if (e instanceof RuntimeException && !(e instanceof ProblemException)) {
                world.breach(name + " threw " + e);
            }
            throw e;
        }
        after.forEach(Runnable::run);
        if (outermost) {
            world.mayCrash("after the commit of " + name);
        }
        return result;
    }
}
