package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The rules for when stays begin and end, and how many of them begin. */
final class ArrivalRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            ArrivalRules::weekdaysAreDistinct,
            ArrivalRules::someArrivalIsOnAnOpenDay,
            ArrivalRules::weekdayStayRulesAreForArrivals,
            ArrivalRules::closedDatesAreDates,
            ArrivalRules::capsAreDistinctAndReachable);

    private ArrivalRules() {}

    private static void weekdaysAreDistinct(Terms terms, Faults faults) {
        distinct(terms.stays().arrivalWeekdays(), faults.in("arrivalWeekdays"));
        distinct(terms.stays().departureWeekdays(), faults.in("departureWeekdays"));
    }

    private static void distinct(List<DayOfWeek> days, Faults list) {
        for (int i = 0; i < days.size(); i++) {
            list.in(i).addUnless(days.indexOf(days.get(i)) == i, "must not repeat");
        }
    }

    /** One that is closed is idle until the host opens a date by hand; if all are, nobody can ever arrive. */
    private static void someArrivalIsOnAnOpenDay(Terms terms, Faults faults) {
        List<DayOfWeek> arrivals = terms.stays().arrivalWeekdays();
        boolean open = arrivals.stream().anyMatch(day -> isOpen(terms, day));
        faults.in("arrivalWeekdays")
                .each(
                        arrivals,
                        (day, place) -> place.addUnless(
                                open, "is closed by the opening hours, as are all arrival weekdays; open one"));
    }

    /** Hours may begin whenever it is open, nights and days only where something opens. */
    private static boolean isOpen(Terms terms, DayOfWeek day) {
        List<OpeningHours> week = terms.hours().openingHours();
        return week.isEmpty()
                || week.stream()
                        .anyMatch(hours -> terms.offers(Per.HOUR) ? hours.touches(day) : hours.weekday() == day);
    }

    private static void weekdayStayRulesAreForArrivals(Terms terms, Faults faults) {
        List<DayOfWeek> arrivals = terms.stays().arrivalWeekdays();
        faults.in("weekdayStayRules").each(terms.stays().weekdayStayRules(), (rule, place) -> place.in("weekday")
                .addUnless(
                        arrivals.isEmpty()
                                || arrivals.contains(rule.weekday())
                                || PossibleStays.isThrough(terms.stays(), rule.per()),
                        "would never apply: nobody may arrive on a " + rule.weekday()));
    }

    /** Who may arrive only on Fridays, leave only on Mondays and stay two days has no stay at all. */
    static void everyArrivalMayLeave(Terms terms, Faults faults) {
        Set<DayOfWeek> begun = EnumSet.noneOf(DayOfWeek.class);
        terms.prices()
                .rates()
                .forEach(
                        rate -> begun.addAll(PossibleStays.of(terms, rate.per()).arrivals()));
        faults.in("arrivalWeekdays")
                .each(
                        terms.stays().arrivalWeekdays(),
                        (day, place) -> place.addUnless(begun.contains(day) || !isOpen(terms, day), noStay(terms)));
    }

    static void everyWayOfRentingIsPossible(Terms terms, Faults faults) {
        for (Rate rate : terms.prices().rates()) {
            boolean possible = !PossibleStays.of(terms, rate.per()).arrivals().isEmpty();
            String member = terms.stays().departureWeekdays().isEmpty() ? "arrivalWeekdays" : "departureWeekdays";
            faults.in(member).addUnless(possible, "nothing could be booked per " + rate.per() + ": " + noStay(terms));
        }
    }

    static void everyLengthMayLeave(Terms terms, Faults faults) {
        for (Rate rate : terms.prices().rates()) {
            PossibleStays.of(terms, rate.per())
                    .contradicted(terms.stays())
                    .forEach(rule -> rule.place(faults).in("max").add(noStay(terms)));
        }
    }

    private static String noStay(Terms terms) {
        return terms.stays().departureWeekdays().isEmpty()
                ? "no stay that the stay rules allow fits the opening hours from there on; change one of them"
                : "no stay that the opening hours and the stay rules allow ends on a departure weekday; change one of"
                        + " them";
    }

    private static void closedDatesAreDates(Terms terms, Faults faults) {
        SeasonRules.checkDates(terms.stays().closedToArrival(), faults.in("closedToArrival"));
        SeasonRules.checkDates(terms.stays().closedToDeparture(), faults.in("closedToDeparture"));
    }

    private static void capsAreDistinctAndReachable(Terms terms, Faults faults) {
        List<Cap> caps = terms.stays().caps();
        Faults list = faults.in("caps");
        list.refuseRepeats(caps, Cap::period, "period", "must not repeat: which cap would apply?");
        list.each(caps, (cap, place) -> {
            place.in("max")
                    .addUnless(
                            cap.max() >= 1 && cap.max() <= StayLimits.MAX_CAP,
                            "must be from 1 to " + StayLimits.MAX_CAP + "; to take nobody, pause the listing");
            caps.stream()
                    .filter(longer -> isWithin(cap.period(), longer.period()) && longer.max() < cap.max())
                    .forEach(longer -> place.in("max")
                            .add("would never be reached: only " + longer.max() + " stays may begin in a "
                                    + longer.period()));
        });
    }

    /** A week may lie in two months, so only a day is always within one of something longer. */
    private static boolean isWithin(CapPeriod period, CapPeriod longer) {
        return period == CapPeriod.DAY && longer != CapPeriod.DAY;
    }
}
