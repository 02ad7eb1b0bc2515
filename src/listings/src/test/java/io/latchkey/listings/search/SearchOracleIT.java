package io.latchkey.listings.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Availability;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.engine.pricing.Pricing;
import io.latchkey.engine.pricing.Quotation;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.listing.ListingService;
import io.latchkey.listings.listing.ListingSnapshots;
import io.latchkey.listings.search.copy.Charges;
import io.latchkey.listings.testing.FakeBookings;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.platform.store.Documents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchOracleIT extends ListingsService {

    private static final int LISTINGS = 250;
    private static final int SEARCHES = 150;

    @Inject
    ListingService listings;

    @Inject
    FakeBookings bookings;

    @Inject
    Documents documents;

    @Inject
    InstantSource clock;

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
        bookings.tellsCharges(new Charges(1_234, 300, List.of()));
        all.forEach(listing -> occupy(listing, random));
        bookings.tellsOf(all.stream().map(one -> one.calendarGroup().value()).toArray(UUID[]::new));
        SearchOracle oracle = new SearchOracle(all, rate(all, random), this::quote);
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            RandomSearch search = new RandomSearch(random, fiji, name);
            List<String> expected = oracle.find(search.query);
            if (expected.isEmpty() && search.query.text().isPresent()) {
                // Then words that look alike are found instead.
                continue;
            }
            List<String> answered = SearchRequest.of(search.parameters).everything();
            assertEquals(expected, answered, "-Dlatchkey.seed=" + seed + " " + search.parameters);
            assertEquals(expected.size(), count("/v1/listing-facets", search), "-Dlatchkey.seed=" + seed);
            if (search.query.area() instanceof Area.Map) {
                assertEquals(expected.size(), count("/v1/listing-clusters", search), "-Dlatchkey.seed=" + seed);
            }
            found += answered.size();
        }
        assertTrue(found > SEARCHES, "the searches are too narrow to prove anything: " + found);
    }

    /** Two in three have reviews, some of them few and some of them many. */
    private Map<ListingId, Rating> rate(List<ListingRecord> all, Random random) {
        Map<ListingId, Rating> ratings = new HashMap<>();
        for (ListingRecord listing : all) {
            Rating rating = Rating.NONE;
            for (int i = random.nextInt(3) * random.nextInt(30); i > 0; i--) {
                rating = rating.plus(random.nextInt(1, 6));
            }
            if (rating.count() > 0) {
                bookings.tellsRatings(listing.id(), rating, listing.hostId(), rating);
                ratings.put(listing.id(), rating);
            }
        }
        return ratings;
    }

    private static int count(String path, RandomSearch search) {
        Map<String, Object> parameters = new HashMap<>(search.parameters);
        parameters.remove("limit");
        parameters.remove("sort");
        search.query.per().ifPresent(per -> parameters.put("per", per));
        return given().queryParams(parameters)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    /** A few stays, some of them only held, on each unit. */
    private void occupy(ListingRecord listing, Random random) {
        UUID group = listing.calendarGroup().value();
        for (UnitId unit : listing.unitIds()) {
            Instant free = RandomSearch.ARRIVAL.minusDays(3).atTime(3, 0).toInstant(ZoneOffset.UTC);
            for (int i = random.nextInt(4); i > 0; i--) {
                Instant from = free.plus(Duration.ofHours(random.nextInt(150)));
                free = from.plus(Duration.ofHours(1L + random.nextInt(90)));
                Instant expires =
                        random.nextInt(3) > 0 ? null : clock.instant().plusSeconds(random.nextBoolean() ? -5 : 86_400);
                bookings.takes(group, listing.id(), unit, TimeRange.of(from, free), expires);
            }
        }
    }

    /** As bookings does it, with the whole calendar and nothing left out. */
    private Optional<Money> quote(ListingRecord listing, SearchQuery query) {
        ListingCopy copy = documents.read(documents.write(ListingSnapshots.of(listing)), ListingCopy.class);
        StayRequest request = new StayRequest(query.stay().orElseThrow(), query.guests(), query.units());
        Instant now = clock.instant();
        boolean available = Availability.decide(
                        request,
                        bookings.calendar(copy.calendarGroup()).of(copy.listingId(), copy.unitIds()),
                        copy.rules(),
                        now)
                .isAvailable();
        return available
                ? Pricing.tryToPrice(
                                bookings.charges().prices(copy),
                                PriceRequest.of(
                                        request.stay(),
                                        request.guests(),
                                        request.units(),
                                        CivilTime.dateOf(now, copy.timeZone())))
                        .map(Quotation::total)
                : Optional.empty();
    }

    @Test
    void neitherSkipsNorRepeatsWhileListingsArePublished() {
        Random random = new Random(4);
        String name = "paging" + System.nanoTime() % 1_000_000;
        Fiji fiji = new Fiji(random, listings, name);
        Set<String> before = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            before.add(publishesAndRatesOne(fiji, random).toString());
        }
        for (Map<String, ?> order : List.of(
                Map.of("sort", "NEWEST"),
                Map.of("sort", "PRICE"),
                Map.of("sort", "RATING"),
                Map.of("near", "-17,180", "radiusKm", 100),
                Map.of("sort", "NEWEST", "from", "2027-05-01", "to", "2027-05-02"))) {
            Map<String, Object> parameters = new HashMap<>(order);
            parameters.put("q", name);
            parameters.put("limit", 7);
            Set<String> expected = new HashSet<>(SearchRequest.of(parameters).everything());
            List<String> seen = SearchRequest.of(parameters).everything(() -> publishesAndRatesOne(fiji, random));
            assertEquals(seen.size(), new HashSet<>(seen).size(), "repeats with " + parameters);
            assertTrue(new HashSet<>(seen).containsAll(expected), "skips with " + parameters);
        }
    }

    private ListingId publishesAndRatesOne(Fiji fiji, Random random) {
        ListingRecord listing = fiji.publishesOne();
        Rating rating = Rating.NONE.plus(random.nextInt(1, 6));
        bookings.tellsRatings(listing.id(), rating, listing.hostId(), rating);
        return listing.id();
    }
}
