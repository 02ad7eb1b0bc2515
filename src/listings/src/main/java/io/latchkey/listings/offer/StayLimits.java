package io.latchkey.listings.offer;

import java.time.DayOfWeek;
import java.util.List;

/**
 * How long a stay may be, when it may begin and end, and how many may begin.
 *
 * @param stayRules one for every way of renting
 * @param weekdayStayRules before {@code stayRules}
 * @param seasonalStayRules before both
 * @param arrivalWeekdays empty for any
 * @param departureWeekdays empty for any
 */
public record StayLimits(
        List<StayRule> stayRules,
        List<WeekdayStayRule> weekdayStayRules,
        List<SeasonalStayRule> seasonalStayRules,
        List<DayOfWeek> arrivalWeekdays,
        List<DayOfWeek> departureWeekdays,
        List<ClosedDates> closedToArrival,
        List<ClosedDates> closedToDeparture,
        List<Cap> caps) {

    public static final int MAX_CAP = 10_000;

    public StayLimits {
        stayRules = Terms.orEmpty(stayRules);
        weekdayStayRules = Terms.orEmpty(weekdayStayRules);
        seasonalStayRules = Terms.orEmpty(seasonalStayRules);
        arrivalWeekdays = Terms.orEmpty(arrivalWeekdays);
        departureWeekdays = Terms.orEmpty(departureWeekdays);
        closedToArrival = Terms.orEmpty(closedToArrival);
        closedToDeparture = Terms.orEmpty(closedToDeparture);
        caps = Terms.orEmpty(caps);
    }
}
