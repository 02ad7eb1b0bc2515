package io.latchkey.bookings.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules about the dates on which guests come and go. */
final class ChangeoverRules {

    private ChangeoverRules() {}

    static Optional<Refusal> arrivesOnAWeekdayForIt(Attempt attempt) {
        Changeover arrivals = attempt.rules().arrivals();
        if (arrivals.isOnAWeekday(attempt.arrival())) {
            return Optional.empty();
        }
        String detail = "Guests arrive only on " + inWords(arrivals.weekdays()) + ".";
        return Optional.of(new Refusal(Rule.ARRIVAL_WEEKDAY, detail, inIso(arrivals.weekdays())));
    }

    static Optional<Refusal> arrivesOnAnOpenDate(Attempt attempt) {
        LocalDate arrival = attempt.arrival();
        if (!attempt.rules().arrivals().isClosedOn(arrival)) {
            return Optional.empty();
        }
        String detail = "Nobody can arrive on " + arrival + ".";
        return Optional.of(new Refusal(Rule.CLOSED_TO_ARRIVAL, detail, arrival.toString()));
    }

    static Optional<Refusal> leavesOnAWeekdayForIt(Attempt attempt) {
        Changeover departures = attempt.rules().departures();
        if (departures.weekdays().isEmpty() || departures.isOnAWeekday(attempt.departure())) {
            return Optional.empty();
        }
        String detail = "Guests leave only on " + inWords(departures.weekdays()) + ".";
        return Optional.of(new Refusal(Rule.DEPARTURE_WEEKDAY, detail, inIso(departures.weekdays())));
    }

    static Optional<Refusal> leavesOnAnOpenDate(Attempt attempt) {
        Changeover departures = attempt.rules().departures();
        if (departures.closed().isEmpty() || !departures.isClosedOn(attempt.departure())) {
            return Optional.empty();
        }
        String detail = "Nobody can leave on " + attempt.departure() + ".";
        return Optional.of(new Refusal(
                Rule.CLOSED_TO_DEPARTURE, detail, attempt.departure().toString()));
    }

    private static String inWords(Set<DayOfWeek> weekdays) {
        return new TreeSet<>(weekdays)
                .stream()
                        .map(weekday -> weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
                        .collect(Collectors.joining(", "));
    }

    private static String inIso(Set<DayOfWeek> weekdays) {
        return new TreeSet<>(weekdays).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }
}
