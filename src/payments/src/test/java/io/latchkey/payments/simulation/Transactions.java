package io.latchkey.payments.simulation;

import io.latchkey.platform.problem.ProblemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;

/** What {@code @Transactional} means, on the database in memory; around each transaction others get in, or a crash. */
final class Transactions {

    private final SimulatedWorld world;

    Transactions(SimulatedWorld world) {
        this.world = world;
    }

    Object around(Method method, Callable<?> body) throws Exception {
        Transactional rule = method.getAnnotation(Transactional.class);
        if (rule == null) {
            return body.call();
        }
        boolean running = world.database().inTransaction();
        if (rule.value() == TxType.MANDATORY && !running) {
            throw new IllegalStateException(method + " needs a transaction");
        }
        return running && rule.value() != TxType.REQUIRES_NEW ? body.call() : run(method.getName(), body);
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
