package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The rules for the hours of the day: check-in and check-out, opening hours, steps. */
final class HoursRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            HoursRules::checkOutIsNotAfterCheckIn,
            HoursRules::openingHoursAreHours,
            HoursRules::openingHoursDoNotOverlap,
            HoursRules::stepDividesTheHour,
            HoursRules::stepDividesTheOpenings);

    private static final Set<Integer> STEPS = Set.of(15, 30, 60);

    private HoursRules() {}

    private static void checkOutIsNotAfterCheckIn(Terms terms, Faults faults) {
        Hours hours = terms.hours();
        wholeMinutes(hours.checkInTime(), faults.in("checkInTime"));
        wholeMinutes(hours.checkOutTime(), faults.in("checkOutTime"));
        faults.in("checkOutTime")
                .addUnless(
                        !terms.offers(Per.NIGHT) || !hours.checkOutTime().isAfter(hours.checkInTime()),
                        "must not be after the check-in time: stays back to back would collide");
    }

    private static void wholeMinutes(LocalTime time, Faults faults) {
        faults.addUnless(time.getSecond() == 0 && time.getNano() == 0, "must be a whole minute");
    }

    private static void openingHoursAreHours(Terms terms, Faults faults) {
        Faults list = faults.in("openingHours");
        list.atMost(Hours.MAX_OPENING_HOURS, terms.hours().openingHours());
        list.each(terms.hours().openingHours(), (hours, place) -> {
            place.in("opens").addUnless(hours.opens().minute() < DayTime.MINUTES_PER_DAY, "must be before 24:00");
            place.in("closes")
                    .addUnless(
                            hours.overnight() || !hours.opens().equals(hours.closes()),
                            "must differ from the opening time; the whole day is 00:00 to 24:00, and 24 hours from"
                                    + " another time on are overnight: true");
            place.in("closes")
                    .addUnless(
                            hours.overnight() || !hours.closesBeforeItOpens(),
                            "must be after the opening time; say overnight: true if it closes on the next day, or"
                                    + " 24:00 for midnight");
            place.in("overnight")
                    .addUnless(
                            !hours.overnight() || !hours.closes().isAfter(hours.opens()),
                            "must be false: it closes on the day it opens");
        });
    }

    private static void openingHoursDoNotOverlap(Terms terms, Faults faults) {
        List<OpeningHours> all = terms.hours().openingHours();
        for (int i = 0; i < all.size(); i++) {
            boolean overlaps = all.subList(0, i).stream().anyMatch(all.get(i)::overlaps);
            faults.in("openingHours")
                    .in(i)
                    .addUnless(!overlaps, "must not overlap the opening hours before it in the list");
        }
    }

    private static void stepDividesTheHour(Terms terms, Faults faults) {
        faults.in("stepMinutes").addUnless(STEPS.contains(terms.hours().stepMinutes()), "must be 15, 30 or 60");
    }

    /** Starts are on the step from midnight on; minutes off it could never be rented. */
    private static void stepDividesTheOpenings(Terms terms, Faults faults) {
        int step = terms.hours().stepMinutes();
        if (!terms.offers(Per.HOUR) || !STEPS.contains(step)) {
            return;
        }
        faults.in("openingHours").each(terms.hours().openingHours(), (hours, place) -> {
            String detail = "must be on the step of " + step + " minutes; move it or choose a finer step";
            place.in("opens").addUnless(hours.opens().minute() % step == 0, detail);
            place.in("closes").addUnless(hours.closes().minute() % step == 0, detail);
        });
    }
}
