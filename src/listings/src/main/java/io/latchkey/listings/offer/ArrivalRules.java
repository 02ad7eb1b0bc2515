package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules for when stays begin and end, and how many of them begin. */
final class ArrivalRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            ArrivalRules::weekdaysAreDistinct,
            ArrivalRules::arrivalsAreOnOpenDays,
            ArrivalRules::weekdayStayRulesAreForArrivals,
            ArrivalRules::someNightEndsOnADepartureDay,
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

    private static void arrivalsAreOnOpenDays(Terms terms, Faults faults) {
        List<OpeningHours> week = terms.hours().openingHours();
        faults.in("arrivalWeekdays")
                .each(
                        terms.stays().arrivalWeekdays(),
                        (day, place) -> place.addUnless(
                                week.isEmpty() || week.stream().anyMatch(hours -> hours.touches(day)),
                                "is closed by the opening hours; open it or leave it out"));
    }

    private static void weekdayStayRulesAreForArrivals(Terms terms, Faults faults) {
        List<DayOfWeek> arrivals = terms.stays().arrivalWeekdays();
        faults.in("weekdayStayRules").each(terms.stays().weekdayStayRules(), (rule, place) -> place.in("weekday")
                .addUnless(
                        arrivals.isEmpty() || arrivals.contains(rule.weekday()),
                        "would never apply: nobody may arrive on a " + rule.weekday()));
    }

    /** Arriving on Saturdays only, leaving on Saturdays only and staying two to five nights is no stay at all. */
    private static void someNightEndsOnADepartureDay(Terms terms, Faults faults) {
        StayLimits stays = terms.stays();
        if (stays.departureWeekdays().isEmpty() || !terms.offers(Per.NIGHT)) {
            return;
        }
        String detail = "no stay that the stay rules allow ends on a departure weekday; change one of them";
        if (stays.arrivalWeekdays().isEmpty()) {
            boolean possible = Stream.of(DayOfWeek.values()).anyMatch(day -> endsOnADepartureDay(stays, day));
            faults.in("departureWeekdays").addUnless(possible, detail);
        }
        faults.in("arrivalWeekdays")
                .each(
                        stays.arrivalWeekdays(),
                        (day, place) -> place.addUnless(endsOnADepartureDay(stays, day), detail));
    }

    private static boolean endsOnADepartureDay(StayLimits stays, DayOfWeek arrival) {
        return nightsFrom(stays, arrival)
                .anyMatch(nights -> stays.departureWeekdays().contains(arrival.plus(nights)));
    }

    /** How many nights a stay from that weekday may have where no season says otherwise. */
    private static IntStream nightsFrom(StayLimits stays, DayOfWeek arrival) {
        return stays.weekdayStayRules().stream()
                .filter(rule -> rule.per() == Per.NIGHT && rule.weekday() == arrival)
                .findFirst()
                .map(rule -> IntStream.rangeClosed(rule.min(), rule.max()))
                .orElseGet(() -> stays.stayRules().stream()
                        .filter(rule -> rule.per() == Per.NIGHT)
                        .flatMapToInt(rule -> IntStream.rangeClosed(rule.min(), rule.max())));
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
