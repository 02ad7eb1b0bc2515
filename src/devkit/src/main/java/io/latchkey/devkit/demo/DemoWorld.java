package io.latchkey.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.demo.DemoFile.Offer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Loads the demo world: hanna's listings and coupon with her own token; those of hosts who have no account, and the tax
 * of a place, by the operator olga; and a stay that gustav booked and paid. What is there already is left as it is, and
 * seen at one glance: the calls are made side by side, for a system that has just started answers its first ones slowly.
 */
public final class DemoWorld {

    private static final String BOOKED = "demo:lisbon-flat";
    private static final int AT_ONCE = 6;

    private final DemoPeople people;
    private final DemoListings listings;
    private final DemoPrices prices;
    private final DemoStay stay;
    private final ExecutorService threads;

    private DemoWorld(DemoPeople people, ExecutorService threads) {
        this.people = people;
        this.listings = new DemoListings(people);
        this.prices = new DemoPrices(people.hanna(), people.operator());
        this.stay = new DemoStay(people.guest());
        this.threads = threads;
    }

    /**
     * @param tokenOf an access token by the login hanna, gustav or olga
     * @param say takes a line about what was done
     * @throws IllegalStateException with the problem when the system refuses something
     */
    public static void load(URI front, UnaryOperator<String> tokenOf, Consumer<String> say) {
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService threads =
                        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            new DemoWorld(new DemoPeople(http, front, tokenOf), threads).load(say);
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "the demo world was not loaded: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private void load(Consumer<String> say) {
        List<Offer> offers = DemoFile.read(LocalDate.EPOCH);
        Map<String, JsonNode> known = new ConcurrentHashMap<>();
        CompletableFuture<List<JsonNode>> stays = CompletableFuture.supplyAsync(stay::existing, threads);
        CompletableFuture<String> priced = CompletableFuture.supplyAsync(prices::load, threads);
        together(offers.stream().map(Offer::host).distinct().map(host -> () -> known.putAll(listings.of(host))));
        List<String> missing = offers.stream()
                .map(Offer::reference)
                .filter(reference -> !DemoListings.isDone(known.get(reference)))
                .toList();
        if (!missing.isEmpty()) {
            List<Offer> toPublish = DemoFile.read(today()).stream()
                    .filter(offer -> missing.contains(offer.reference()))
                    .toList();
            publish(toPublish, offer -> offer.shares().isEmpty(), known);
            publish(toPublish, offer -> offer.shares().isPresent(), known);
        }
        say.accept("demo world: %d listings, %d of them new".formatted(offers.size(), missing.size()));
        say.accept("demo world: " + priced.join());
        String flat = known.get(BOOKED).path("id").asText();
        say.accept("demo world: "
                + DemoStay.of(flat, stays.join())
                        .map(stay::finished)
                        .orElseGet(() -> stay.book(flat, today().plusDays(10))));
    }

    private void publish(List<Offer> offers, Predicate<Offer> which, Map<String, JsonNode> known) {
        together(offers.stream()
                .filter(which)
                .map(offer -> () -> known.put(offer.reference(), listings.publish(offer, known))));
    }

    private LocalDate today() {
        return people.operator().now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void together(Stream<Runnable> work) {
        List<CompletableFuture<Void>> running =
                work.map(each -> CompletableFuture.runAsync(each, threads)).toList();
        running.forEach(CompletableFuture::join);
    }
}
