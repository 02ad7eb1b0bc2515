package io.latchkey.simulation;

import static io.latchkey.simulation.CommonTables.ANSWERS;
import static io.latchkey.simulation.CommonTables.EVENTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.kernel.id.UuidV7;
import io.latchkey.platform.feed.FeedEvent;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.json.StrictJson;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.simulation.CommonTables.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** One service: its database, and two instances made of its own beans. */
abstract class SimulatedService {

    static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final int INSTANCES = 2;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    static {
        new StrictJson().customize(JSON);
    }

    /** A process with the beans in it. */
    record Instance(Process process, Wiring wiring, Map<String, Task<?>> tasks) {

        <T> T bean(Class<T> type) {
            return wiring.get(type);
        }
    }

    private final SimulatedWorld world;
    private final Set<PlantedBug> bugs;
    private final MemoryDatabase database;
    private final Transactions transactions;
    private final MemoryJobs jobs;
    private final Ids ids;
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Instance> instances = new ArrayList<>();
    private Runnable feedHasNews = () -> {};
    private long events;

    SimulatedService(SimulatedWorld world, Set<PlantedBug> bugs) {
        this.world = world;
        this.bugs = bugs;
        this.database = world.newDatabase();
        this.transactions = new Transactions(world, database);
        this.jobs = new MemoryJobs(world, database, this::any);
        this.ids = new SeededIds();
    }

    /** Makes the instances; the subclass is ready by now. */
    final void start(String name, String... packages) {
        for (int number = 1; number <= INSTANCES; number++) {
            Process[] process = new Process[1];
            process[0] = new Process(name + "-" + number, () -> jobs.processDied(process[0]));
            Wiring wiring = new Wiring(transactions, packages);
            Instance instance = new Instance(process[0], wiring, new HashMap<>());
            wirePlatform(instance);
            wire(instance);
            instances.add(instance);
            addTasks(instance);
        }
    }

    abstract void wire(Instance instance);

    abstract void addTasks(Instance instance);

    /** What an event carries in the feed. */
    abstract JsonNode data(Object data);

    private void wirePlatform(Instance instance) {
        instance.wiring()
                .with(InstantSource.class, world.agenda())
                .with(Ids.class, ids)
                .with(ObjectMapper.class, JSON)
                .with(MeterRegistry.class, metrics)
                .replace(
                        "Jobs.schedule",
                        (call, original) -> jobs.schedule((TaskInstance<?>) call[0], (Instant) call[1]))
                .replace(
                        "Jobs.reschedule",
                        (call, original) -> jobs.reschedule((TaskInstance<?>) call[0], (Instant) call[1]))
                .replace("Jobs.cancel", (call, original) -> jobs.cancel((String) call[0], (Collection<?>) call[1]))
                .replace("EventLog.append", (call, original) -> append((String) call[0], (String) call[1], call[2]));
    }

    /** @param producer the bean's method that makes the task */
    final void addTask(Instance instance, Class<?> bean, String producer) {
        Method method = Arrays.stream(bean.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(producer))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            Object[] arguments = Arrays.stream(method.getParameters())
                    .map(instance.wiring()::argument)
                    .toArray();
            Task<?> task = (Task<?>) method.invoke(instance.wiring().get(bean), arguments);
            instance.tasks().put(task.getName(), task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event has no number before its transaction is committed. */
    private Object append(String type, String subject, Object data) {
        if (bugs.contains(PlantedBug.LOST_EVENT) && world.chance(0.02)) {
            return null;
        }
        UUID id = ids.next();
        Instant now = world.agenda().instant();
        JsonNode content = data(data);
        database.afterCommit(() -> {
            database.begin();
            database.put(EVENTS, new FeedEvent(id, ++events, type, subject, now, content));
            database.commit();
            feedHasNews.run();
        });
        return null;
    }

    /** Who is to be told when there is something to read. */
    void follow(Runnable reader) {
        feedHasNews = reader;
    }

    /** Reads on in the feed, not farther than a page. */
    List<FeedEvent> eventsAfter(long sequence, int limit) {
        List<FeedEvent> found = new ArrayList<>();
        for (long next = sequence + 1; next <= events && found.size() < limit; next++) {
            database.find(EVENTS, next).ifPresent(found::add);
        }
        return found;
    }

    /**
     * A command under an Idempotency-Key: effect and answer in one transaction, done once however often it comes. A no
     * that is about the state of things is kept as well.
     *
     * @param subject what it is about, for whoever counts what was done
     */
    Answer command(String key, UUID subject, Callable<Answer> effect) throws Exception {
        try {
            return transactions.run("a command", () -> {
                Optional<Answer> known = database.find(ANSWERS, key);
                return known.isPresent() && !bugs.contains(PlantedBug.FORGOTTEN_IDEMPOTENCY)
                        ? known.get()
                        : keep(effect.call());
            });
        } catch (ProblemException problem) {
            Answer no =
                    new Answer(key, subject, problem.status(), problem.type().slug());
            return problem.status() == CONFLICT || problem.status() == UNPROCESSABLE
                    ? transactions.run("a no", () -> database.find(ANSWERS, key).orElseGet(() -> keep(no)))
                    : no;
        }
    }

    private Answer keep(Answer answer) {
        database.put(ANSWERS, answer);
        return answer;
    }

    Instance any() {
        return world.oneOf(instances);
    }

    List<Instance> instances() {
        return instances;
    }

    SimulatedWorld world() {
        return world;
    }

    Set<PlantedBug> bugs() {
        return bugs;
    }

    MemoryDatabase database() {
        return database;
    }

    Transactions transactions() {
        return transactions;
    }

    MemoryJobs jobs() {
        return jobs;
    }

    Ids ids() {
        return ids;
    }

    private final class SeededIds extends Ids {

        private SeededIds() {
            super(world.agenda());
        }

        @Override
        public UUID next() {
            return UuidV7.at(world.agenda().instant(), world.random());
        }
    }
}
