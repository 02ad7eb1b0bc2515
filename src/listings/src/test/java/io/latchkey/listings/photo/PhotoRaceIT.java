package io.latchkey.listings.photo;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
class PhotoRaceIT extends PhotoWorld {

    @Inject
    Database database;

    @Test
    void thirtyOfFortyFindAPlace() throws Exception {
        String listing = aDraft();
        byte[] photo = SomePhotos.jpeg(40, 30);
        Callable<Integer> attempt = () -> uploads(host, listing, photo).statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(40)) {
            for (Future<Integer> answer : many.invokeAll(Collections.nCopies(40, attempt))) {
                answers.add(answer.get());
            }
        }
        assertEquals(30, Collections.frequency(answers, 201), answers.toString());
        assertEquals(10, Collections.frequency(answers, 409), answers.toString());
        assertEquals(30, ids(listing).size());
        assertEquals("\"31\"", version(listing));
        uploads(host, listing, photo).then().statusCode(409).body("type", endsWith("/too-many-photos"));
    }

    @Test
    void theDatabaseTakesNeitherAThirtyFirstNorTwoInOnePlace() {
        UUID listing = UUID.fromString(aDraft());
        RuntimeException beyond = assertThrows(RuntimeException.class, () -> insert(listing, 30));
        assertTrue(SqlStates.isCheckViolation(beyond));
        insert(listing, 0);
        RuntimeException twice = assertThrows(RuntimeException.class, () -> insert(listing, 0));
        assertTrue(SqlStates.isUniqueViolation(twice));
    }

    private void insert(UUID listing, int position) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "insert into photo (id, listing_id, position, caption, width, height, created_at)"
                                + " values (?, ?, ?, '', 1, 1, now())",
                        UUID.randomUUID(),
                        listing,
                        position));
    }
}
