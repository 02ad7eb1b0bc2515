package io.latchkey.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.time.Seasons.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeasonsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @Test
    void theShortestRangeThatContainsADateWinsAndOfEqualOnesTheLater() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Season<Integer>> list = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                LocalDate start = FIRST.plusDays(random.nextInt(20));
                list.add(new Season<>(DateRange.of(start, start.plusDays(1 + random.nextInt(8))), i));
            }
            Seasons<Integer> seasons = Seasons.of(list);
            for (LocalDate date = FIRST; date.isBefore(FIRST.plusDays(30)); date = date.plusDays(1)) {
                assertEquals(slowly(list, date), seasons.on(date), () -> list.toString());
            }
        }
    }

    private static Optional<Integer> slowly(List<Season<Integer>> list, LocalDate date) {
        return list.reversed().stream()
                .filter(season -> season.dates().contains(date))
                .min(Comparator.comparingInt(season -> season.dates().days()))
                .map(Season::value);
    }
}
