package io.latchkey.engine.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about the dates on which guests come and go. */
final class ChangeoverRules {

    /** What is said of each set of weekdays, Monday being its lowest bit: a calendar says it on many dates. */
    private static final List<String> IN_WORDS =
            ofEverySet(weekday -> weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s", ", ");

    private static final List<String> IN_ISO = ofEverySet(DayOfWeek::name, ",");

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

    private static List<String> ofEverySet(Function<DayOfWeek, String> name, String comma) {
        List<String> names = Stream.of(DayOfWeek.values()).map(name).toList();
        return IntStream.range(0, 1 << names.size())
                .mapToObj(bits -> IntStream.range(0, names.size())
                        .filter(weekday -> (bits >> weekday & 1) == 1)
                        .mapToObj(names::get)
                        .collect(Collectors.joining(comma)))
                .toList();
    }

    private static String inWords(Set<DayOfWeek> weekdays) {
        return IN_WORDS.get(bits(weekdays));
    }

    private static String inIso(Set<DayOfWeek> weekdays) {
        return IN_ISO.get(bits(weekdays));
    }

    private static int bits(Set<DayOfWeek> weekdays) {
        int bits = 0;
        for (DayOfWeek weekday : weekdays) {
            bits |= 1 << weekday.ordinal();
        }
        return bits;
    }
}
