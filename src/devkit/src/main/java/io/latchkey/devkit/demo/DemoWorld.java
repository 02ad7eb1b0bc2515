package io.latchkey.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.FreshToken;
import io.latchkey.devkit.client.Hosting;
import io.latchkey.devkit.client.Reply;
import io.latchkey.devkit.demo.DemoFile.Offer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Loads the demo world: hanna's listings with her own token, those of hosts who have no account by the operator olga,
 * and a stay that gustav booked and paid. What is there already is left as it is.
 */
public final class DemoWorld {

    private static final String HOST = "hanna";
    private static final Backoff PATIENT =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final Map<String, Api> apis = new ConcurrentHashMap<>();
    private final HttpClient http;
    private final URI front;
    private final UnaryOperator<String> tokenOf;

    private DemoWorld(HttpClient http, URI front, UnaryOperator<String> tokenOf) {
        this.http = http;
        this.front = front;
        this.tokenOf = tokenOf;
    }

    /**
     * @param tokenOf an access token by the login hanna, gustav or olga
     * @param say takes a line about what was done
     * @throws IllegalStateException with the problem when the system refuses something
     */
    public static void load(URI front, UnaryOperator<String> tokenOf, Consumer<String> say) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            new DemoWorld(http, front, tokenOf).load(say);
        }
    }

    private void load(Consumer<String> say) {
        LocalDate today = as("olga").now().atZone(ZoneOffset.UTC).toLocalDate();
        List<Offer> offers = DemoFile.read(today);
        Map<String, JsonNode> known = known(offers);
        List<Offer> missing = offers.stream()
                .filter(offer -> isUnfinished(known.get(offer.reference())))
                .toList();
        publishAll(missing, known);
        say.accept("demo world: %d listings, %d of them new".formatted(offers.size(), missing.size()));
        say.accept("demo world: " + new DemoStay(as("gustav"), today).book(lisbonFlat()));
    }

    private void publishAll(List<Offer> offers, Map<String, JsonNode> known) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(6, Thread.ofVirtual().factory())) {
            List<CompletableFuture<Void>> running = offers.stream()
                    .map(offer ->
                            CompletableFuture.runAsync(() -> publish(offer, known.get(offer.reference())), threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "the demo world was not loaded: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static boolean isUnfinished(JsonNode listing) {
        return listing == null || "DRAFT".equals(listing.path("state").asText());
    }

    private Map<String, JsonNode> known(List<Offer> offers) {
        Map<String, JsonNode> byReference = new TreeMap<>();
        for (String host : offers.stream().map(Offer::host).collect(Collectors.toSet())) {
            Reply mine = hosting(host).mine().orThrow();
            mine.json()
                    .path("items")
                    .forEach(listing ->
                            byReference.put(listing.path("externalReference").asText(), listing));
        }
        return byReference;
    }

    private void publish(Offer offer, JsonNode known) {
        Hosting hosting = hosting(offer.host());
        String id = known != null ? known.path("id").asText() : created(offer, hosting);
        if (offer.blocks() != null) {
            hosting.close(id, offer.blocks()).orThrow();
        }
        hosting.publish(id).orThrow();
    }

    private static String created(Offer offer, Hosting hosting) {
        Reply reply = hosting.create(offer.listing());
        if (!reply.isSuccess()) {
            throw new IllegalStateException(offer.reference() + ": " + reply.problem());
        }
        return reply.text("id");
    }

    private String lisbonFlat() {
        for (JsonNode listing : hosting(HOST).mine().orThrow().json().path("items")) {
            if ("demo:lisbon-flat".equals(listing.path("externalReference").asText())) {
                return listing.path("id").asText();
            }
        }
        throw new IllegalStateException("the flat in Lisbon is not there");
    }

    private Hosting hosting(String host) {
        return HOST.equals(host) ? new Hosting(as(HOST), null) : new Hosting(as("olga"), madeUp(host));
    }

    /** A host without an account: the same one in every run. */
    private static UUID madeUp(String host) {
        return UUID.nameUUIDFromBytes(("demo-host:" + host).getBytes(StandardCharsets.UTF_8));
    }

    private Api as(String login) {
        return apis.computeIfAbsent(
                login, name -> new Api(http, front, new FreshToken(() -> tokenOf.apply(name)), PATIENT));
    }
}
