package io.latchkey.listings.offer;

import static io.latchkey.listings.offer.SomeTerms.open;
import static io.latchkey.listings.offer.SomeTerms.overnight;
import static io.latchkey.listings.offer.SomeTerms.rate;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small terms made of few, tight rules, so that many of them contradict one another. */
final class RandomTerms {

    private final Random random;
    private final SomeTerms terms = new SomeTerms();

    private RandomTerms(Random random) {
        this.random = random;
    }

    static Terms by(Random random) {
        return new RandomTerms(random).build();
    }

    private Terms build() {
        List<Per> ways = Arrays.stream(Per.values())
                .filter(per -> random.nextInt(3) == 0)
                .toList();
        List<Per> pers = ways.isEmpty() ? List.of(Per.values()[random.nextInt(3)]) : ways;
        terms.rates = pers.stream().map(per -> rate(per, 10)).toList();
        terms.stepMinutes = random.nextInt(4) == 0 ? 30 : 60;
        terms.openingHours = random.nextInt(3) == 0 ? List.of() : openingHours();
        terms.arrivalWeekdays = random.nextBoolean() ? List.of() : weekdays();
        terms.departureWeekdays = random.nextBoolean() ? List.of() : weekdays();
        List<StayRule> standard = new ArrayList<>();
        List<WeekdayStayRule> weekdays = new ArrayList<>();
        List<SeasonalStayRule> seasons = new ArrayList<>();
        for (Per per : pers) {
            if (random.nextInt(4) > 0) {
                int min = min(per);
                standard.add(new StayRule(per, min, max(per, min), random.nextBoolean() ? null : StayRuleMode.THROUGH));
            }
            addWeekdays(per, weekdays);
            addSeasons(per, seasons);
        }
        terms.stayRules = standard;
        terms.weekdayStayRules = weekdays;
        terms.seasonalStayRules = seasons;
        return terms.build();
    }

    private void addWeekdays(Per per, List<WeekdayStayRule> rules) {
        if (random.nextInt(3) == 0) {
            for (DayOfWeek day : weekdays()) {
                int min = min(per);
                rules.add(new WeekdayStayRule(per, day, min, max(per, min)));
            }
        }
    }

    /** Some are inside the one before. */
    private void addSeasons(Per per, List<SeasonalStayRule> rules) {
        LocalDate from = StayOracle.FIRST.plusDays(28L + random.nextInt(7));
        for (int i = random.nextInt(5); i > 2; i--) {
            int days = 1 + random.nextInt(9);
            LocalDate to = from.plusDays(days);
            rules.add(season(per, from, to));
            if (days > 1 && random.nextBoolean()) {
                rules.add(season(per, from, from.plusDays(1L + random.nextInt(days - 1))));
            }
            from = to.plusDays(random.nextInt(3));
        }
    }

    private SeasonalStayRule season(Per per, LocalDate from, LocalDate to) {
        int min = min(per);
        return new SeasonalStayRule(per, from, to, min, max(per, min));
    }

    private int min(Per per) {
        return 1 + random.nextInt(per == Per.HOUR ? random.nextBoolean() ? 9 : 30 : 8);
    }

    private int max(Per per, int min) {
        return min + random.nextInt(per == Per.HOUR ? 6 : 3);
    }

    private List<DayOfWeek> weekdays() {
        int share = 2 + random.nextInt(4);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> random.nextInt(share) == 0)
                .toList();
    }

    private List<OpeningHours> openingHours() {
        List<OpeningHours> week = new ArrayList<>();
        int closed = random.nextInt(3);
        for (DayOfWeek day : DayOfWeek.values()) {
            OpeningHours hours =
                    switch (random.nextInt(5)) {
                        case 0 -> open(day, "08:00", "12:00");
                        case 1 -> overnight(day, "20:00", "04:00");
                        case 2 -> overnight(day, "08:00", "08:00");
                        default -> open(day, "00:00", "24:00");
                    };
            if (random.nextInt(3) >= closed && week.stream().noneMatch(hours::overlaps)) {
                week.add(hours);
            }
        }
        return week;
    }
}
