package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.util.ArrayList;
import java.util.List;

/**
 * A shortest and a longest stay, wherever in the terms they stand.
 *
 * @param list the member that holds it
 * @param index its place there
 * @param usual what holds where the host says nothing, so that it may not stand in what was sent
 */
record LengthRule(String list, int index, Per per, int min, int max, boolean usual) {

    private static final String STANDARD = "stayRules";
    private static final String WEEKDAY = "weekdayStayRules";
    private static final String SEASONAL = "seasonalStayRules";

    static LengthRule standard(StayLimits stays, Per per) {
        for (int i = 0; i < stays.stayRules().size(); i++) {
            StayRule rule = stays.stayRules().get(i);
            if (rule.per() == per) {
                boolean usual = rule.equals(StayRule.usual(per));
                return new LengthRule(STANDARD, i, per, rule.min(), rule.max(), usual);
            }
        }
        throw new IllegalArgumentException("terms are completed by a rule per " + per);
    }

    static LengthRule weekday(StayLimits stays, int index) {
        WeekdayStayRule rule = stays.weekdayStayRules().get(index);
        return new LengthRule(WEEKDAY, index, rule.per(), rule.min(), rule.max(), false);
    }

    static LengthRule season(StayLimits stays, int index) {
        SeasonalStayRule rule = stays.seasonalStayRules().get(index);
        return new LengthRule(SEASONAL, index, rule.per(), rule.min(), rule.max(), false);
    }

    /** All that hold for one way of renting, in the order in which hosts read them. */
    static List<LengthRule> all(StayLimits stays, Per per) {
        List<LengthRule> rules = new ArrayList<>();
        rules.add(standard(stays, per));
        for (int i = 0; i < stays.weekdayStayRules().size(); i++) {
            rules.add(weekday(stays, i));
        }
        for (int i = 0; i < stays.seasonalStayRules().size(); i++) {
            rules.add(season(stays, i));
        }
        rules.removeIf(rule -> rule.per() != per);
        return rules;
    }

    boolean isOfAWeekday() {
        return list.equals(WEEKDAY);
    }

    boolean isOfASeason() {
        return list.equals(SEASONAL);
    }

    Faults place(Faults faults) {
        return faults.in(list).in(index);
    }

    /** In the unit of {@link WeekPlan}. */
    int shortest() {
        return min * unit();
    }

    int longest() {
        return max * unit();
    }

    private int unit() {
        return per == Per.HOUR ? 60 : 1;
    }
}
