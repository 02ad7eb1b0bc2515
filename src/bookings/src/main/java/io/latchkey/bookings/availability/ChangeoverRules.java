package io.latchkey.bookings.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules about the dates on which guests come and go. */
final class ChangeoverRules {

    /** Looked up once: a calendar names them on many of its dates. */
    private static final List<String> WEEKDAYS = Stream.of(DayOfWeek.values())
            .map(weekday -> weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
            .toList();

    private ChangeoverRules() {}

    static Optional<Objection> arrivesOnAWeekdayForIt(Attempt attempt) {
        Changeover arrivals = attempt.rules().arrivals();
        if (arrivals.isOnAWeekday(attempt.arrival())) {
            return Optional.empty();
        }
        return Optional.of(() -> new Refusal(
                Rule.ARRIVAL_WEEKDAY,
                "Guests arrive only on " + inWords(arrivals.weekdays()) + ".",
                inIso(arrivals.weekdays())));
    }

    static Optional<Objection> arrivesOnAnOpenDate(Attempt attempt) {
        LocalDate arrival = attempt.arrival();
        if (!attempt.rules().arrivals().isClosedOn(arrival)) {
            return Optional.empty();
        }
        return Optional.of(
                () -> new Refusal(Rule.CLOSED_TO_ARRIVAL, "Nobody can arrive on " + arrival + ".", arrival.toString()));
    }

    static Optional<Objection> leavesOnAWeekdayForIt(Attempt attempt) {
        Changeover departures = attempt.rules().departures();
        if (departures.weekdays().isEmpty() || departures.isOnAWeekday(attempt.departure())) {
            return Optional.empty();
        }
        return Optional.of(() -> new Refusal(
                Rule.DEPARTURE_WEEKDAY,
                "Guests leave only on " + inWords(departures.weekdays()) + ".",
                inIso(departures.weekdays())));
    }

    static Optional<Objection> leavesOnAnOpenDate(Attempt attempt) {
        Changeover departures = attempt.rules().departures();
        if (departures.closed().isEmpty() || !departures.isClosedOn(attempt.departure())) {
            return Optional.empty();
        }
        LocalDate departure = attempt.departure();
        return Optional.of(() ->
                new Refusal(Rule.CLOSED_TO_DEPARTURE, "Nobody can leave on " + departure + ".", departure.toString()));
    }

    private static String inWords(Set<DayOfWeek> weekdays) {
        return joined(weekdays, ", ", weekday -> WEEKDAYS.get(weekday.ordinal()));
    }

    private static String inIso(Set<DayOfWeek> weekdays) {
        return joined(weekdays, ",", DayOfWeek::name);
    }

    /** From Monday on. */
    private static String joined(Set<DayOfWeek> weekdays, String comma, Function<DayOfWeek, String> name) {
        StringJoiner text = new StringJoiner(comma);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekdays.contains(weekday)) {
                text.add(name.apply(weekday));
            }
        }
        return text.toString();
    }
}
