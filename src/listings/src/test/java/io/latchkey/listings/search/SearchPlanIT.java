package io.latchkey.listings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.listings.testing.FakeBookings;
import io.latchkey.listings.testing.ListingsService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class SearchPlanIT extends ListingsService {

    @Inject
    ManyListings many;

    @Inject
    EntityManager em;

    @Inject
    SearchRepository repository;

    @Inject
    FakeBookings bookings;

    @BeforeEach
    void aWorldFullOfListings() {
        many.areThere();
    }

    static List<SearchQuery> queries() {
        return Plans.queries();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsNoPageByLookingAtEveryListing(SearchQuery query) {
        assertUsesAnIndex(new SearchSql(query, null, 21));
        List<Candidate> page = repository.candidates(query, Optional.empty(), 21);
        assertFalse(page.isEmpty(), "a query that finds nothing proves nothing");
        assertUsesAnIndex(new SearchSql(query, page.getLast().position(), 21));
    }

    private void assertUsesAnIndex(SearchSql sql) {
        Query explain = em.createNativeQuery("EXPLAIN " + sql.text(), String.class);
        sql.parameters().forEach(explain::setParameter);
        String plan = String.join(
                "\n",
                ((List<?>) explain.getResultList())
                        .stream().map(String::valueOf).toList());
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @Test
    void leavesTheRestToTheNextRequestWhenALotIsRefused() {
        List<Candidate> village = repository.candidates(Plans.village(), Optional.empty(), 3_000);
        Candidate last = village.getLast();
        bookings.acceptsOnly(last.id()::equals);
        bookings.questionsSinceLastLook();
        try {
            String cursor = null;
            int requests = 0;
            List<String> found = List.of();
            while (found.isEmpty()) {
                JsonPath page = SearchRequest.of(Map.of(
                                "near", ManyListings.VILLAGE_LATITUDE + "," + ManyListings.VILLAGE_LONGITUDE,
                                "from", "2030-05-01",
                                "to", "2030-05-02"))
                        .page(cursor);
                List<Integer> questions = bookings.questionsSinceLastLook();
                assertTrue(
                        questions.size() <= 5 && questions.stream().allMatch(size -> size <= 200), questions::toString);
                found = page.getList("items.id", String.class);
                cursor = page.getString("nextCursor");
                requests++;
            }
            assertEquals(List.of(last.id().toString()), found);
            assertTrue(requests > 2, "too few candidates to prove anything");
        } finally {
            bookings.acceptsOnly(id -> true);
        }
    }
}
