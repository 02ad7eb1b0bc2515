package io.latchkey.listings.listing;

import static io.latchkey.listings.listing.ListingTransitions.TABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.listings.listing.ListingTransitions.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListingTransitionsTest {

    record Try(ListingState from, ListingStep step, ListingActor actor) {}

    static Stream<Try> everything() {
        return Stream.of(ListingState.values()).flatMap(from -> Stream.of(ListingStep.values())
                .flatMap(step -> Stream.of(ListingActor.values()).map(actor -> new Try(from, step, actor))));
    }

    @Test
    void reachesEveryState() {
        assertEquals(EnumSet.allOf(ListingState.class), TABLE.reachable());
    }

    @ParameterizedTest
    @EnumSource(ListingState.class)
    void leavesEveryStateButTheArchive(ListingState state) {
        assertEquals(state == ListingState.ARCHIVED, TABLE.isFinal(state));
    }

    @ParameterizedTest
    @EnumSource(ListingStep.class)
    void usesEveryStep(ListingStep step) {
        assertTrue(TABLE.rows().stream().anyMatch(row -> row.step() == step));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void refusesWhatIsNotInTheTable(Try t) {
        Verdict verdict = ListingTransitions.judge(t.from(), t.step(), Set.of(t.actor()));
        if (!TABLE.allows(t.from(), t.step())) {
            assertInstanceOf(Verdict.Impossible.class, verdict);
        } else if (!TABLE.actors(t.from(), t.step()).contains(t.actor())) {
            assertInstanceOf(Verdict.NotYours.class, verdict);
        } else {
            assertEquals(new Verdict.Allowed(TABLE.next(t.from(), t.step()).orElseThrow()), verdict);
        }
    }

    @Test
    void changesNoStateByAChange() {
        TABLE.rows().stream()
                .filter(row -> row.step() == ListingStep.CHANGE)
                .forEach(row -> assertEquals(row.from(), row.to()));
    }

    @Test
    void isDrawnInTheDocs() throws IOException {
        Path page = Path.of(System.getProperty("latchkey.root"), "src/docs/life-cycle-listing.md");
        String drawn =
                """
                # The life of a listing

                Drawn from `ListingTransitions`; a test compares. Rewrite it with `-Dtest=ListingTransitionsTest -Dlatchkey.docs.write=true`.

                ```mermaid
                %s```
                """
                        .formatted(TABLE.mermaid());
        if (Boolean.getBoolean("latchkey.docs.write")) {
            Files.writeString(page, drawn);
        }
        assertEquals(drawn, Files.readString(page), "Rewrite it with -Dlatchkey.docs.write=true");
    }
}
