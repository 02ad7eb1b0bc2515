package io.latchkey.listings.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What holds for a range of dates: it is one, it is of our time, and where two of them share dates one is inside the
 * other. Then the shorter one applies, so that a holiday can have a price of its own within its season.
 */
final class SeasonRules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private SeasonRules() {}

    static void check(Terms terms, List<? extends Season> seasons, Faults list) {
        list.atMost(Terms.MAX_SEASONS, seasons);
        list.each(seasons, (season, place) -> {
            TermsRules.isOffered(terms, season.per(), place);
            dates(season.from(), season.to(), place);
        });
        overlaps(seasons, list);
    }

    static void checkDates(List<ClosedDates> closed, Faults list) {
        list.atMost(Terms.MAX_SEASONS, closed);
        list.each(closed, (range, place) -> dates(range.from(), range.to(), place));
    }

    private static void dates(LocalDate from, LocalDate to, Faults faults) {
        faults.in("to").addUnless(from.isBefore(to), "must be after from");
        boolean sane = from.getYear() >= FIRST_YEAR && to.getYear() <= LAST_YEAR;
        faults.addUnless(sane, "must be from the year " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    /** Each is compared with those before it in the list, and the first that it cannot be told from is named. */
    private static void overlaps(List<? extends Season> seasons, Faults list) {
        for (int i = 1; i < seasons.size(); i++) {
            Season season = seasons.get(i);
            OptionalInt rival = IntStream.range(0, i)
                    .filter(k -> season.competesWith(seasons.get(k)))
                    .findFirst();
            if (rival.isPresent()) {
                list.in(i)
                        .addUnless(
                                false,
                                "must be inside entry " + rival.getAsInt() + ", around it or apart from it: which one "
                                        + "would apply?");
            }
        }
    }
}
