package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.util.ArrayList;
import java.util.List;

/** The shortest and longest stay, in nights, days or hours. */
public record StayRule(Per per, int min, int max) {

    /** The rules as given, and the usual one for every rate that has none. */
    public static List<StayRule> completed(List<StayRule> given, List<Rate> rates) {
        List<StayRule> rules = new ArrayList<>(given);
        for (Rate rate : rates) {
            if (rules.stream().noneMatch(rule -> rule.per() == rate.per())) {
                rules.add(new StayRule(rate.per(), 1, StayLengths.usual(rate.per())));
            }
        }
        return List.copyOf(rules);
    }
}
