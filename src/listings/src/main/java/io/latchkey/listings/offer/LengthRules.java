package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.BiConsumer;

/** The rules for how short and how long stays may be. */
final class LengthRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            LengthRules::stayRulesAreDistinctAndPossible,
            LengthRules::weekdayStayRulesAreDistinctAndPossible,
            LengthRules::seasonalStayRulesDoNotOverlap,
            LengthRules::shortestHoursFitTheOpenings);

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

    private static void shortestHoursFitTheOpenings(Terms terms, Faults faults) {
        int longest = LongestOpening.minutes(terms.hours().openingHours());
        String detail = "no stay would fit: the longest opening without a break is " + longest + " minutes";
        faults.in("stayRules").each(terms.stays().stayRules(), (rule, place) -> place.in("min")
                .addUnless(rule.per() != Per.HOUR || rule.min() * 60 <= longest, detail));
        faults.in("weekdayStayRules").each(terms.stays().weekdayStayRules(), (rule, place) -> place.in("min")
                .addUnless(rule.per() != Per.HOUR || rule.min() * 60 <= longest, detail));
    }
}
