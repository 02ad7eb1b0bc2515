package io.latchkey.simulation;

import io.latchkey.platform.problem.ProblemException;
import io.latchkey.simulation.Wiring.Link;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.concurrent.Callable;

/** What {@code @Transactional} means, on the database in memory; around each transaction others get in, or a crash. */
final class Transactions {

    private final SimulatedWorld world;
    private final MemoryDatabase database;

    Transactions(SimulatedWorld world, MemoryDatabase database) {
        this.world = world;
        this.database = database;
    }

    /** The same call under the rule of the method's {@code @Transactional}. */
    Link around(String method, TxType rule, Link inside) {
        return (arguments, original) -> {
            boolean running = database.inTransaction();
            if (rule == TxType.MANDATORY && !running) {
                throw new IllegalStateException(method + " needs a transaction");
            }
            return running && rule != TxType.REQUIRES_NEW
                    ? inside.call(arguments, original)
                    : run(method, () -> inside.call(arguments, original));
        };
    }

    /** Runs the body in a transaction of its own. */
    <T> T run(String name, Callable<T> body) throws Exception {
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
