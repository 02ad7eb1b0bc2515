package io.latchkey.e2e.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A stay looked for in two ways: by search, and by asking for a quote in each listing. */
record SlowWay(String area, String per, String from, String to, int guests, int units) {

    private static final int AT_ONCE = 8;

    /** What search finds, page by page: the totals by listing. A listing that comes twice fails. */
    Map<String, JsonNode> found(String sort) {
        Map<String, JsonNode> totals = new TreeMap<>();
        String query = "/v1/listings?%s&per=%s&from=%s&to=%s&guests=%d&units=%d&limit=100&sort=%s"
                .formatted(area, per, from, to, guests, units, sort);
        String cursor = "";
        while (cursor != null) {
            JsonNode page = TheWorld.api().get(query + cursor).expect(200).json();
            for (JsonNode item : page.get("items")) {
                JsonNode before = totals.put(item.get("id").asText(), item.at("/stay/total"));
                if (before != null) {
                    throw new AssertionError(item.get("id") + " comes twice in " + query);
                }
            }
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : null;
        }
        return totals;
    }

    /** What can be quoted, listing by listing. */
    Map<String, JsonNode> quoted(List<JsonNode> listings, List<Api> guests) {
        Map<String, JsonNode> totals = new ConcurrentSkipListMap<>();
        eachAtOnce(
                listings,
                (listing, api) -> {
                    Answer answer = api.post(
                            "/v1/quotes",
                            Offers.stay(listing, per, from, to)
                                    .put("guests", this.guests)
                                    .put("units", units));
                    if (answer.status() == 201) {
                        totals.put(listing.get("id").asText(), answer.json().get("total"));
                    } else {
                        answer.expectProblem(409, "not-available");
                    }
                },
                guests);
        return totals;
    }

    /** Does something with one listing. */
    interface Deed {
        void to(JsonNode listing, Api api);
    }

    static void eachAtOnce(List<JsonNode> listings, Deed deed, List<Api> people) {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < listings.size(); i++) {
                JsonNode listing = listings.get(i);
                Api api = people.get(i % people.size());
                running.add(threads.submit(() -> deed.to(listing, api)));
            }
        }
        Consumer<Future<?>> failing = done -> {
            try {
                done.get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
        running.forEach(failing);
    }
}
