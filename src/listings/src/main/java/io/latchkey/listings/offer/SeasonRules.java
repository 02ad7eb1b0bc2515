package io.latchkey.listings.offer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What holds for a range of dates: it is one, it is of our time, and no two of them say which applies. */
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

    /** Neighbours in order of their start are enough: of any that overlap, two neighbours do. */
    private static void overlaps(List<? extends Season> seasons, Faults list) {
        List<Integer> order = IntStream.range(0, seasons.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> seasons.get(i).per())
                        .thenComparing(i -> seasons.get(i).from())
                        .thenComparing(i -> i))
                .toList();
        for (int k = 1; k < order.size(); k++) {
            int earlier = order.get(k - 1);
            int later = order.get(k);
            list.in(later)
                    .addUnless(
                            !seasons.get(later).overlaps(seasons.get(earlier)),
                            "must not overlap entry " + earlier + ": which one would apply?");
        }
    }
}
