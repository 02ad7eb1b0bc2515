package io.latchkey.payments.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChargeDatesTest {

    private static final Instant START = Instant.parse("2027-06-01T14:00:00Z");
    private static final ChargeDates DATES = new ChargeDates(Duration.ofDays(80), days(7, 5, 3, 1));

    @Test
    @DisplayName(
            "F13 money is taken at once up to maxHold before the start, to the second; a day more and a card is kept")
    void takesTheMoneyAtOnceWithinMaxHold() {
        assertEquals(Optional.empty(), DATES.first(START, START.minus(Duration.ofDays(80))));
        assertEquals(
                Optional.of(START.minus(Duration.ofDays(7))),
                DATES.first(START, START.minus(Duration.ofDays(80)).minusSeconds(1)));
        assertEquals(Optional.empty(), DATES.first(START, START.plusSeconds(1)));
        assertEquals(Optional.empty(), DATES.first(null, START));
    }

    @Test
    void goesFromDateToDateWhateverTheirOrderInTheSettings() {
        ChargeDates dates = new ChargeDates(Duration.ofDays(80), days(1, 7, 3, 5));
        Instant date = START.minus(Duration.ofDays(60));
        for (int left : List.of(7, 5, 3, 1)) {
            date = dates.next(START, date).orElseThrow();
            assertEquals(START.minus(Duration.ofDays(left)), date);
        }
        assertEquals(Optional.empty(), dates.next(START, date));
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThrows(IllegalArgumentException.class, () -> new ChargeDates(Duration.ofDays(80), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ChargeDates(Duration.ofDays(7), days(7)));
        assertThrows(IllegalArgumentException.class, () -> new ChargeDates(Duration.ofDays(80), days(7, -1)));
    }

    private static List<Duration> days(int... days) {
        return Arrays.stream(days).mapToObj(Duration::ofDays).toList();
    }
}
