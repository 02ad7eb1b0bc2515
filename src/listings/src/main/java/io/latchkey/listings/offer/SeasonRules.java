package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The rules for stay lengths and for whatever holds on a range of dates; part of {@link TermsRules#ALL}. */
final class SeasonRules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private SeasonRules() {}

    static void stayRulesAreDistinctAndPossible(Terms terms, Faults faults) {
        Faults list = faults.in("stayRules");
        Set<Per> seen = EnumSet.noneOf(Per.class);
        for (int i = 0; i < terms.stayRules().size(); i++) {
            StayRule rule = terms.stayRules().get(i);
            isOffered(terms, rule.per(), list.in(i));
            list.in(i).in("per").addUnless(seen.add(rule.per()), "must not repeat: there is a rule for it already");
            lengths(rule.per(), rule.min(), rule.max(), list.in(i));
        }
    }

    static void seasonalRatesDoNotOverlap(Terms terms, Faults faults) {
        seasons(terms, terms.seasonalRates(), faults.in("seasonalRates"));
    }

    static void seasonalStayRulesDoNotOverlap(Terms terms, Faults faults) {
        Faults list = faults.in("seasonalStayRules");
        seasons(terms, terms.seasonalStayRules(), list);
        for (int i = 0; i < terms.seasonalStayRules().size(); i++) {
            SeasonalStayRule rule = terms.seasonalStayRules().get(i);
            lengths(rule.per(), rule.min(), rule.max(), list.in(i));
        }
    }

    static void isOffered(Terms terms, Per per, Faults faults) {
        faults.in("per").addUnless(terms.offers(per), "there is no rate per " + per);
    }

    static void atMost(int max, List<?> list, Faults faults) {
        faults.addUnless(list.size() <= max, "must have at most " + max + " entries");
    }

    private static void lengths(Per per, int min, int max, Faults faults) {
        faults.in("min").addUnless(min >= 1, "must be at least 1");
        faults.in("max")
                .addUnless(
                        max <= StayLengths.longest(per), "must be at most " + StayLengths.longest(per) + " per " + per);
        faults.in("max").addUnless(min <= max, "must not be less than min");
    }

    private static void seasons(Terms terms, List<? extends Season> seasons, Faults list) {
        atMost(Terms.MAX_SEASONS, seasons, list);
        for (int i = 0; i < seasons.size(); i++) {
            Season season = seasons.get(i);
            isOffered(terms, season.per(), list.in(i));
            list.in(i).in("to").addUnless(season.from().isBefore(season.to()), "must be after from");
            boolean sane = season.from().getYear() >= FIRST_YEAR && season.to().getYear() <= LAST_YEAR;
            list.in(i).addUnless(sane, "must be from the year " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        overlaps(seasons, list);
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
