package io.latchkey.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.platform.crash.Crashes;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.sample.Refusals;
import io.latchkey.platform.store.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
@QuarkusTestResource(FakeServiceResource.class)
class CommandsIT {

    @Inject
    Commands commands;

    @Inject
    Refusals refusals;

    @Inject
    Database database;

    @Inject
    Ids ids;

    FakeService service;

    private UUID id;
    private String path;

    @BeforeEach
    void aCommand() {
        id = ids.next();
        path = "/v1/things/" + id;
    }

    @Test
    void isAnsweredBeforeTheCallerGoesOn() {
        service.answers(path, 201);
        QuarkusTransaction.requiringNew().run(() -> commands.attemptAfterCommit(command()));
        assertEquals(List.of(new FakeService.Seen("PUT", id.toString(), "{\"amount\":5}")), service.seen(path));
        await(() -> waiting() == 0);
        assertEquals(1, service.seen(path).size());
    }

    @Test
    void isSentByAJobRightAfterTheCommit() {
        service.answers(path, 200);
        QuarkusTransaction.requiringNew().run(() -> commands.send(command()));
        await(() -> service.seen(path).size() == 1 && waiting() == 0);
    }

    @Test
    void isNeverSentWhenRolledBack() {
        service.answers(path, 200);
        QuarkusTransaction.begin();
        commands.attemptAfterCommit(command());
        QuarkusTransaction.rollback();
        assertEquals(0, service.seen(path).size());
        assertEquals(0, waiting());
    }

    @Test
    void isRepeatedWithTheSameKeyUntilAnswered() {
        service.answers(path, 503, 500, 429, 401, 200);
        QuarkusTransaction.requiringNew().run(() -> commands.send(command()));
        hurry();
        await(() -> service.seen(path).size() == 5 && waiting() == 0);
        assertEquals(1, service.seen(path).stream().distinct().count());
        assertTrue(refusals.heard().stream()
                .noneMatch(refused -> refused.commandId().equals(id)));
    }

    @Test
    void isRepeatedWhileWhatItIsAboutIsStillOnItsWay() {
        service.answers(path, 404, 404, 202);
        QuarkusTransaction.requiringNew().run(() -> commands.send(command()));
        hurry();
        await(() -> service.seen(path).size() == 3 && waiting() == 0);
        assertTrue(refusals.heard().stream()
                .noneMatch(refused -> refused.commandId().equals(id)));
    }

    @Test
    void restsLongerAndLongerWhileSomebodyHasToDecide() {
        service.answers(path, 423);
        QuarkusTransaction.requiringNew().run(() -> commands.send(command()));
        hurry(() -> service.seen(path).size() >= 11);
        await(() -> pause() != null && pause() > 400);
        int locked = service.seen(path).size();
        service.answers(path, 503);
        hurry(() -> service.seen(path).size() > locked);
        await(() -> pause() != null && pause() > 15 && pause() < 25);
        service.answers(path, 200);
        hurry();
        assertEquals(1, service.seen(path).stream().distinct().count());
    }

    /** In seconds; null while it runs. */
    private Double pause() {
        return database.first(
                        row -> row.getDouble(1),
                        "select extract(epoch from execution_time - last_failure) from scheduled_tasks"
                                + " where task_instance = ? and not picked",
                        id.toString())
                .orElse(null);
    }

    @Test
    void isRepeatedAfterACrashBetweenAnswerAndRecord() {
        service.answers(path, 200);
        try (Crashes crash = Crashes.at("after_answer")) {
            QuarkusTransaction.requiringNew().run(() -> commands.attemptAfterCommit(command()));
        }
        assertEquals(1, waiting());
        hurry();
        await(() -> service.seen(path).size() == 2 && waiting() == 0);
    }

    @Test
    void tellsWhatHasBeenRepeatedManyTimes() {
        service.answers(path, 503, 503, 200);
        QuarkusTransaction.requiringNew().run(() -> commands.send(command()));
        await(() -> failures(1));
        database.update(
                "update scheduled_tasks set consecutive_failures = 20 where task_instance = ? and not picked",
                id.toString());
        hurry();
        await(() -> waiting() == 0);
        List<CommandRepeated> told = refusals.repeated().stream()
                .filter(repeated -> repeated.commandId().equals(id))
                .toList();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().answer().startsWith("503"), told.toString());
    }

    private boolean failures(int number) {
        return !database.list(
                        row -> 1,
                        "select 1 from scheduled_tasks where task_instance = ? and consecutive_failures = ?",
                        id.toString(),
                        number)
                .isEmpty();
    }

    @Test
    void tellsARefusalOnce() {
        service.answers(path, 409);
        QuarkusTransaction.requiringNew().run(() -> commands.send(command()));
        await(() -> waiting() == 0 && service.seen(path).size() == 1);
        List<CommandRefused> heard = refusals.heard().stream()
                .filter(refused -> refused.commandId().equals(id))
                .toList();
        assertEquals(1, heard.size());
        assertEquals(409, heard.getFirst().status());
        assertEquals("illegal-transition", heard.getFirst().slug());
        assertEquals(
                1,
                database.list(row -> 1, "select 1 from command_refusal where command_id = ?", id)
                        .size());
    }

    private Command command() {
        return new Command(id, "fake", "PUT", path, Map.of("amount", 5));
    }

    private int waiting() {
        return database.list(row -> 1, "select 1 from scheduled_tasks where task_instance = ?", id.toString())
                .size();
    }

    /** Makes pauses short: as if the clock had moved on. */
    private void hurry() {
        hurry(() -> waiting() == 0);
    }

    private void hurry(BooleanSupplier enough) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!enough.getAsBoolean() && System.nanoTime() < deadline) {
            database.update(
                    "update scheduled_tasks set execution_time = now() - interval '1 second'"
                            + " where task_instance = ? and not picked",
                    id.toString());
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within 20 s");
            LockSupport.parkNanos(20_000_000);
        }
    }
}
