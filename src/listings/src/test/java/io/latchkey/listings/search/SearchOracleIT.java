package io.latchkey.listings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.testing.FakeBookings;
import io.latchkey.listings.testing.ListingsService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchOracleIT extends ListingsService {

    private static final int LISTINGS = 250;
    private static final int SEARCHES = 120;

    @Inject
    ListingService listings;

    @Inject
    FakeBookings bookings;

    @Test
    void findsExactlyWhatALookAtEveryListingFinds() {
        long seed = Long.getLong("latchkey.seed", System.nanoTime());
        Random random = new Random(seed);
        String name = "oracle" + Math.abs(seed % 1_000_000);
        Fiji fiji = new Fiji(random, listings, name);
        List<ListingRecord> all = new ArrayList<>();
        for (int i = 0; i < LISTINGS; i++) {
            all.add(fiji.publishesOne());
        }
        SearchOracle oracle = new SearchOracle(all, decide(all, random));
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            RandomSearch search = new RandomSearch(random, fiji, name);
            List<String> expected = oracle.find(search.query);
            List<String> answered = SearchRequest.of(search.parameters).everything();
            assertEquals(expected, answered, "-Dlatchkey.seed=" + seed + " " + search.parameters);
            found += answered.size();
        }
        assertTrue(found > SEARCHES, "the searches are too narrow to prove anything: " + found);
    }

    private Map<String, Money> decide(List<ListingRecord> all, Random random) {
        Map<String, Money> totals = new HashMap<>();
        for (ListingRecord listing : all) {
            String id = listing.id().toString();
            if (random.nextInt(3) == 0) {
                bookings.refuses(id);
            } else {
                Money total = new Money(
                        random.nextInt(1, 15) * 1000L, listing.content().terms().currency());
                bookings.totals(id, total);
                totals.put(id, total);
            }
        }
        return totals;
    }

    @Test
    void neitherSkipsNorRepeatsWhileListingsArePublished() {
        Random random = new Random(4);
        String name = "paging" + System.nanoTime() % 1_000_000;
        Fiji fiji = new Fiji(random, listings, name);
        Set<String> before = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            before.add(fiji.publishesOne().id().toString());
        }
        for (Map<String, ?> order : List.of(
                Map.of("sort", "NEWEST"),
                Map.of("sort", "PRICE"),
                Map.of("near", "-17,180", "radiusKm", 100),
                Map.of("sort", "NEWEST", "from", "2030-05-01", "to", "2030-05-02"))) {
            Map<String, Object> parameters = new HashMap<>(order);
            parameters.put("q", name);
            parameters.put("limit", 7);
            Set<String> expected = new HashSet<>(SearchRequest.of(parameters).everything());
            List<String> seen = SearchRequest.of(parameters).everything(fiji::publishesOne);
            assertEquals(seen.size(), new HashSet<>(seen).size(), "repeats with " + parameters);
            assertTrue(new HashSet<>(seen).containsAll(expected), "skips with " + parameters);
        }
    }
}
