package io.latchkey.kernel.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void makesUuidsOfVersionSevenThatSortByTime() {
        SplittableRandom random = new SplittableRandom(7);
        UUID earlier = UuidV7.at(Instant.parse("2026-07-01T10:00:00Z"), random);
        UUID later = UuidV7.at(Instant.parse("2026-07-01T10:00:00.001Z"), random);
        assertEquals(7, earlier.version());
        assertEquals(2, earlier.variant());
        assertTrue(earlier.toString().compareTo(later.toString()) < 0);
    }

    @Test
    void aCounterDecidesTheOrderInOneMillisecond() {
        SplittableRandom random = new SplittableRandom(7);
        Instant now = Instant.parse("2026-07-01T10:00:00Z");
        for (int counter = 0; counter < 4_095; counter++) {
            UUID earlier = UuidV7.at(now, counter, random);
            UUID later = UuidV7.at(now, counter + 1, random);
            assertEquals(7, later.version());
            assertTrue(earlier.toString().compareTo(later.toString()) < 0);
        }
    }

    @Test
    void readsOnlyTheCanonicalForm() {
        assertThrows(IllegalArgumentException.class, () -> BookingId.of("1-1-1-1-1"));
        assertThrows(IllegalArgumentException.class, () -> BookingId.of("not-an-id"));
        String text = "0190a5e0-7c00-7000-8000-000000000001";
        assertEquals(text, BookingId.of(text).toString());
    }
}
