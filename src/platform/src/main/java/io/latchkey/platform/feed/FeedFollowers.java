package io.latchkey.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.platform.service.ServiceAnswer;
import io.latchkey.platform.service.ServiceClient;
import io.latchkey.platform.service.ServiceRequest;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the sources of this service's consumers by long polling and hands over what comes, for as long as it runs. */
@ApplicationScoped
public class FeedFollowers {

    private static final Logger LOG = Logger.getLogger(FeedFollowers.class);
    private static final int ITEMS = 100;
    private static final Duration LIMIT = Duration.ofSeconds(FeedResource.MAX_WAIT_SECONDS + 10L);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final List<FeedConsumer> consumers;
    private final ServiceClient services;
    private final ObjectMapper json;
    private final boolean enabled;
    private final List<Thread> threads = new ArrayList<>();

    FeedFollowers(
            @All List<FeedConsumer> consumers,
            ServiceClient services,
            ObjectMapper json,
            @ConfigProperty(name = "latchkey.feed.consumers.enabled") boolean enabled) {
        this.consumers = consumers;
        this.services = services;
        this.json = json;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            consumers.forEach(consumer -> threads.add(
                    Thread.ofVirtual().name("feed-" + consumer.source()).start(() -> follow(consumer))));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void follow(FeedConsumer consumer) {
        Duration pause = FIRST_PAUSE;
        // Whoever may be behind asks without waiting, so that the consumer soon knows that it is not.
        boolean caughtUp = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                List<FeedEvent> events = fetch(consumer.source(), consumer.position(), caughtUp);
                consumer.applyAll(events);
                caughtUp = events.size() < ITEMS;
                if (caughtUp) {
                    consumer.caughtUp();
                }
                pause = FIRST_PAUSE;
            } catch (IOException | RuntimeException e) {
                caughtUp = false;
                LOG.warnf("The feed of %s waits %s: %s", consumer.source(), pause, e);
                pause = sleep(pause);
            }
        }
    }

    private static Duration sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private List<FeedEvent> fetch(String source, long after, boolean waiting) throws IOException {
        String path = "/v1/events/" + source + "?after=" + after + "&limit=" + ITEMS + "&wait="
                + (waiting ? FeedResource.MAX_WAIT_SECONDS : 0);
        ServiceAnswer answer = services.send(ServiceRequest.get(source, path).within(LIMIT));
        if (!answer.isSuccess()) {
            throw new IOException(source + " answered " + answer.status());
        }
        List<FeedEvent> events = new ArrayList<>();
        for (JsonNode item : answer.json(json).path("items")) {
            events.add(event(item));
        }
        if (!events.isEmpty() && events.getFirst().sequence() != after + 1) {
            throw new IOException(source + " left a gap after " + after);
        }
        return events;
    }

    private static FeedEvent event(JsonNode item) {
        return new FeedEvent(
                UUID.fromString(item.path("id").asText()),
                item.path("sequence").asLong(),
                item.path("type").asText(),
                item.path("subject").asText(),
                Instant.parse(item.path("time").asText()),
                item.path("data"));
    }
}
