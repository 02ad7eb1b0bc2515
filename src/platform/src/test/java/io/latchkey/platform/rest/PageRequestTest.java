package io.latchkey.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    private static final Comparator<UUID> AS_POSTGRESQL = Comparator.comparing(UUID::toString);

    private static final List<UUID> IDS = List.of(
            UUID.fromString("019abc00-0000-7000-8000-000000000001"),
            UUID.fromString("019abc00-0000-7000-8000-000000000002"),
            UUID.fromString("019abc00-0000-7000-8000-000000000003"),
            UUID.fromString("019abc00-0000-7000-8000-000000000004"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void showsEachItemOnceOldestFirst(int limit) {
        List<UUID> shown = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = new PageRequest("ids", cursor, limit);
            Page<UUID> page = request.page(
                    IDS.stream()
                            .filter(id -> AS_POSTGRESQL.compare(id, request.afterId()) > 0)
                            .limit(request.rows())
                            .toList(),
                    Function.identity());
            assertTrue(page.items().size() <= limit && !page.items().isEmpty(), page::toString);
            shown.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertEquals(IDS, shown);
    }

    @Test
    void startsBehindTheNewestWhenItIsFirst() {
        assertTrue(AS_POSTGRESQL.compare(IDS.getLast(), new PageRequest("ids", null, 2).beforeId()) < 0);
        String cursor = new PageRequest("ids", null, 1)
                .page(IDS.reversed(), Function.identity())
                .nextCursor();
        assertEquals(IDS.getLast(), new PageRequest("ids", cursor, 2).beforeId());
    }

    @Test
    void tellsTheLastPageByTheRowThatIsNotThere() {
        PageRequest request = new PageRequest("ids", null, 4);
        assertEquals(5, request.rows());
        assertNull(request.page(IDS, Function.identity()).nextCursor());
    }

    @Test
    void remembersEveryPartOfTheSortKey() {
        record Balance(String account, String currency) {}
        List<Balance> rows = List.of(new Balance("fees:platform", "EUR"), new Balance("fees:platform", "SEK"));
        String cursor = new PageRequest("accounts", null, 1)
                .page(rows, Balance::account, Balance::currency)
                .nextCursor();
        assertEquals(Optional.of(List.of("fees:platform", "EUR")), new PageRequest("accounts", cursor, 1).position());
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        String cursor =
                new PageRequest("ids", null, 1).page(IDS, Function.identity()).nextCursor();
        PageRequest elsewhere = new PageRequest("others", cursor, 1);
        assertThrows(ProblemException.class, elsewhere::afterId);
    }
}
