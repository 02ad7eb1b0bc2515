package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The rules for how short and how long stays may be. */
final class LengthRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            LengthRules::stayRulesAreDistinctAndPossible,
            LengthRules::weekdayStayRulesAreDistinctAndPossible,
            LengthRules::seasonalStayRulesDoNotOverlap);

    private static final String THROUGH =
            "no stay over its dates could keep to it and to the rules of the dates around them, which hold THROUGH the"
                    + " stay; ask for less, allow more there, or say ON_ARRIVAL";

    private LengthRules() {}

    private static void stayRulesAreDistinctAndPossible(Terms terms, Faults faults) {
        List<StayRule> rules = terms.stays().stayRules();
        Faults list = faults.in("stayRules");
        list.refuseRepeats(rules, StayRule::per, "per", "must not repeat: there is a rule for it already");
        list.each(rules, (rule, place) -> lengths(terms, rule.per(), rule.min(), rule.max(), place));
    }

    private static void weekdayStayRulesAreDistinctAndPossible(Terms terms, Faults faults) {
        List<WeekdayStayRule> rules = terms.stays().weekdayStayRules();
        Faults list = faults.in("weekdayStayRules");
        record Arrival(Per per, DayOfWeek weekday) {}
        list.refuseRepeats(
                rules,
                rule -> new Arrival(rule.per(), rule.weekday()),
                "weekday",
                "must not repeat: which rule would apply?");
        list.each(rules, (rule, place) -> lengths(terms, rule.per(), rule.min(), rule.max(), place));
    }

    private static void seasonalStayRulesDoNotOverlap(Terms terms, Faults faults) {
        List<SeasonalStayRule> rules = terms.stays().seasonalStayRules();
        Faults list = faults.in("seasonalStayRules");
        SeasonRules.check(terms, rules, list);
        list.each(rules, (rule, place) -> bounds(rule.per(), rule.min(), rule.max(), place));
    }

    private static void lengths(Terms terms, Per per, int min, int max, Faults faults) {
        TermsRules.isOffered(terms, per, faults);
        bounds(per, min, max, faults);
    }

    private static void bounds(Per per, int min, int max, Faults faults) {
        int longest = StayLengths.longest(per);
        faults.in("min").addUnless(min >= 1, "must be at least 1");
        faults.in("max").addUnless(max <= longest, "must be at most " + longest + " per " + per);
        faults.in("max").addUnless(min <= max, "must not be less than min");
    }

    static void everyRuleCanBeKept(Terms terms, Faults faults) {
        for (Rate rate : terms.prices().rates()) {
            PossibleStays possible = PossibleStays.leavingOnAnyDay(terms, rate.per());
            for (LengthRule rule : possible.contradicted(terms.stays())) {
                int opening = possible.longestOpening(rule);
                if (rule.shortest() > opening) {
                    minimumOf(rule, faults).add("no stay would fit: " + inWords(opening, rate.per()));
                } else {
                    rule.place(faults).in("min").add(THROUGH);
                }
            }
        }
    }

    /** Where nobody said how long a stay is at least, it is an opening of less than an hour that is at fault. */
    private static Faults minimumOf(LengthRule rule, Faults faults) {
        return rule.usual() ? faults.in("openingHours") : rule.place(faults).in("min");
    }

    private static String inWords(int opening, Per per) {
        return switch (per) {
            case NIGHT, DAY ->
                "where it may begin, the opening hours leave at most " + opening + " "
                        + per.name().toLowerCase(Locale.ROOT) + (opening == 1 ? "" : "s")
                        + " in a row open; open more weekdays or ask for less";
            case HOUR ->
                "where it may begin, the longest opening without a break is " + opening
                        + " minutes; open longer or ask for less";
        };
    }
}
