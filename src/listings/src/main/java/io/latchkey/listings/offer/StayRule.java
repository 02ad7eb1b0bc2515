package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The shortest and longest stay, in nights, days or hours.
 *
 * @param mode whether the rules of the arrival date hold, or those of every date of the stay
 */
public record StayRule(Per per, int min, int max, StayRuleMode mode) {

    public StayRule {
        mode = mode == null ? StayRuleMode.ON_ARRIVAL : mode;
    }

    /** The rules as given, and the usual one for every rate that has none. */
    public static List<StayRule> completed(List<StayRule> given, List<Rate> rates) {
        List<StayRule> rules = new ArrayList<>(given);
        for (Rate rate : rates) {
            if (rules.stream().noneMatch(rule -> rule.per() == rate.per())) {
                rules.add(usual(rate.per()));
            }
        }
        return List.copyOf(rules);
    }

    /** What holds when the host says nothing. */
    static StayRule usual(Per per) {
        return new StayRule(per, 1, StayLengths.usual(per), StayRuleMode.ON_ARRIVAL);
    }
}
