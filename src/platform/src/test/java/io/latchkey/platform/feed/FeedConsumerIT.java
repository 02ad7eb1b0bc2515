package io.latchkey.platform.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.platform.crash.Crashes;
import io.latchkey.platform.sample.NumbersConsumer;
import io.latchkey.platform.store.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class FeedConsumerIT {

    @Inject
    NumbersConsumer consumer;

    @Inject
    Database database;

    private long start;
    private long before;

    @BeforeEach
    void remember() {
        start = consumer.position();
        before = tally();
    }

    @Test
    void appliesOnceThoughBatchesRepeat() {
        List<FeedEvent> batch = List.of(event(1, 10), event(2, 20), event(3, 30));
        consumer.applyAll(batch);
        consumer.applyAll(batch);
        consumer.applyAll(List.of(event(3, 30), event(4, 40)));
        assertEquals(before + 100, tally());
        assertEquals(start + 4, consumer.position());
    }

    @Test
    void appliesOnceThoughItCrashesBeforeTheCommit() {
        List<FeedEvent> batch = List.of(event(1, 10));
        try (Crashes crash = Crashes.at("before_inbox_commit")) {
            assertThrows(Crashes.Crashed.class, () -> consumer.applyAll(batch));
        }
        assertEquals(before, tally());
        assertEquals(start, consumer.position());
        consumer.applyAll(batch);
        assertEquals(before + 10, tally());
    }

    @Test
    void stopsBeforeTheEventItCannotApply() {
        List<FeedEvent> batch = List.of(event(1, 10), event(2, -1), event(3, 30));
        assertThrows(IllegalArgumentException.class, () -> consumer.applyAll(batch));
        assertEquals(before + 10, tally());
        assertEquals(start + 1, consumer.position());
    }

    @Test
    void appliesOnceThoughReplicasReadTheSame() throws Exception {
        List<FeedEvent> batch = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            batch.add(event(i, 1));
        }
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(replicas.submit(() -> consumer.applyAll(batch)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertEquals(before + 50, tally());
        assertEquals(start + 50, consumer.position());
    }

    private FeedEvent event(long place, int number) {
        return new FeedEvent(
                UUID.randomUUID(),
                start + place,
                "io.latchkey.number.said",
                "n",
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode().put("number", number));
    }

    private long tally() {
        return database.first(row -> row.getLong(1), "select total from tally").orElseThrow();
    }
}
