package io.latchkey.listings.favorite;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many at once. */
@QuarkusTest
class FavoriteRaceIT extends ListingsService {

    private static final int ATTEMPTS = 40;
    private static final int PLACES_LEFT = 7;

    private final Person person = Person.someone();

    @Inject
    Database database;

    @Test
    void leavesAThousandWhoeverComesAtTheSameTime() throws Exception {
        List<UUID> drafts = manyDrafts(FavoriteService.MAX_FAVORITES - PLACES_LEFT + ATTEMPTS);
        List<UUID> kept = drafts.subList(ATTEMPTS, drafts.size());
        database.update(
                "INSERT INTO favorite (person_id, listing_id, since) SELECT ?, unnest(CAST(? AS uuid[])), now()",
                person.id(),
                kept.toArray(UUID[]::new));
        List<Integer> answers = atOnce(drafts.subList(0, ATTEMPTS).stream()
                .<Callable<Integer>>map(
                        draft -> () -> FavoriteIT.adds(person, draft.toString()).statusCode())
                .toList());
        assertEquals(PLACES_LEFT, Collections.frequency(answers, 204), answers.toString());
        assertEquals(ATTEMPTS - PLACES_LEFT, Collections.frequency(answers, 409), answers.toString());
        assertEquals(FavoriteService.MAX_FAVORITES, count());
        FavoriteIT.adds(person, kept.getFirst().toString()).then().statusCode(204);
        person.asks().delete("/v1/me/favorites/" + kept.getFirst()).then().statusCode(204);
        FavoriteIT.adds(person, kept.getFirst().toString()).then().statusCode(204);
        FavoriteIT.adds(person, person.drafts(aHome()))
                .then()
                .statusCode(409)
                .body("type", endsWith("/too-many-favorites"));
    }

    @Test
    void keepsOneOfTheSameListing() throws Exception {
        String home = Person.someone().publishes(aHome());
        Callable<Integer> attempt = () -> FavoriteIT.adds(person, home).statusCode();
        List<Integer> answers = atOnce(Collections.nCopies(20, attempt));
        assertEquals(Collections.nCopies(20, 204), answers);
        assertEquals(1, count());
    }

    private static List<Integer> atOnce(List<Callable<Integer>> attempts) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(attempts.size())) {
            for (Future<Integer> answer : many.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private int count() {
        return database.first(row -> row.getInt(1), "SELECT count(*) FROM favorite WHERE person_id = ?", person.id())
                .orElseThrow();
    }

    /** Copies of one draft, all of them older than any other listing. */
    private List<UUID> manyDrafts(int copies) {
        UUID draft = UUID.fromString(person.drafts(aHome()));
        return database.list(
                row -> row.getObject(1, UUID.class),
                """
                INSERT INTO listing (id, host_id, state, version, kind, title, description, latitude, longitude, address,
                    city, country_code, shown_latitude, shown_longitude, time_zone, unit_count, attributes, terms,
                    created_at, updated_at, calendar_group)
                SELECT CAST('00000000' || substr(CAST(gen_random_uuid() AS text), 9) AS uuid), host_id, state, version,
                    kind, title, description, latitude, longitude, address, city, country_code, shown_latitude,
                    shown_longitude, time_zone, unit_count, attributes, terms, created_at, updated_at, calendar_group
                FROM listing, generate_series(1, ?) WHERE id = ? RETURNING id""",
                copies,
                draft);
    }
}
