package io.latchkey.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P7D", "PT24H", "PT30M", "P1DT12H", "P730D", "PT1H30M"})
    void readsWhatItWrites(String iso) {
        assertEquals(iso, Span.parse(iso).toString());
    }

    @Test
    void readsWeeksAndSmallLetters() {
        assertEquals(Span.ofDays(14), Span.parse("P2W"));
        assertEquals(new Span(1, Duration.ofHours(2)), Span.parse("p1dt2h"));
        assertEquals(Span.ZERO, Span.parse("P0D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1M", "P1Y", "-P1D", "PT-5M", "P-1D", "7 days", "P1DT", "T5M"})
    void refusesAllElse(String text) {
        assertThrows(IllegalArgumentException.class, () -> Span.parse(text));
    }

    @Test
    void daysAreCivilAndHoursAreReal() {
        Instant before = Instant.parse("2026-03-28T13:00:00Z"); // 15:00 on the eve of the change
        assertEquals(Instant.parse("2026-03-29T12:00:00Z"), Span.ofDays(1).after(before, HELSINKI));
        assertEquals(Instant.parse("2026-03-29T13:00:00Z"), Span.ofHours(24).after(before, HELSINKI));
        Instant after = Instant.parse("2026-03-29T12:00:00Z");
        assertEquals(before, Span.ofDays(1).before(after, HELSINKI));
        assertEquals(Instant.parse("2026-03-28T12:00:00Z"), Span.ofHours(24).before(after, HELSINKI));
    }
}
