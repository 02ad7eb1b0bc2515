package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What can be booked, slowly and obviously: every stay from every start of ten weeks, asked date by date. */
final class StayOracle {

    static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

    private static final int DATES = 70;
    private static final int MOST_DATES = 25;
    private static final int MOST_MINUTES = 40 * 60;

    private final Terms terms;
    /** JSON pointers to what some stay keeps to: rates, rules, arrival weekdays. */
    private final Set<String> kept = new HashSet<>();

    private final Map<Per, Map<LocalDate, Rule>> rules = new EnumMap<>(Per.class);

    StayOracle(Terms terms) {
        this.terms = terms;
        for (Rate rate : terms.prices().rates()) {
            for (int i = 0; i < DATES; i++) {
                LocalDate date = FIRST.plusDays(i);
                switch (rate.per()) {
                    case NIGHT, DAY -> tryDates(rate.per(), date);
                    case HOUR -> tryHours(date);
                }
            }
        }
    }

    boolean isKept(String pointer) {
        return kept.contains(pointer);
    }

    private void tryDates(Per per, LocalDate first) {
        for (int length = 1; length <= MOST_DATES; length++) {
            List<LocalDate> dates = first.datesUntil(first.plusDays(length)).toList();
            LocalDate departure = per == Per.NIGHT ? first.plusDays(length) : dates.getLast();
            if (dates.stream().allMatch(this::opensOn)) {
                book(per, dates, departure, length);
            }
        }
    }

    private void tryHours(LocalDate first) {
        int step = terms.hours().stepMinutes();
        for (LocalDateTime start = first.atStartOfDay();
                start.toLocalDate().equals(first);
                start = start.plusMinutes(step)) {
            LocalDateTime end = start;
            for (int minutes = step; minutes <= MOST_MINUTES && isOpen(end, step); minutes += step) {
                end = end.plusMinutes(step);
                LocalDate last = end.minusNanos(1).toLocalDate();
                book(Per.HOUR, first.datesUntil(last.plusDays(1)).toList(), last, minutes);
            }
        }
    }

    private void book(Per per, List<LocalDate> dates, LocalDate departure, int length) {
        LocalDate arrival = dates.getFirst();
        StayLimits stays = terms.stays();
        List<LocalDate> deciding = standard(per).mode() == StayRuleMode.THROUGH ? dates : List.of(arrival);
        if (allows(stays.arrivalWeekdays(), arrival)
                && allows(stays.departureWeekdays(), departure)
                && deciding.stream().allMatch(date -> rule(per, date).allows(length))) {
            deciding.forEach(date -> kept.add(rule(per, date).pointer()));
            kept.add("/rates/" + per);
            kept.add("/arrivalWeekdays/" + stays.arrivalWeekdays().indexOf(arrival.getDayOfWeek()));
        }
    }

    private static boolean allows(List<DayOfWeek> weekdays, LocalDate date) {
        return weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek());
    }

    private record Rule(String pointer, Per per, int min, int max) {

        boolean allows(int length) {
            int unit = per == Per.HOUR ? 60 : 1;
            return length >= min * unit && length <= max * unit;
        }
    }

    private Rule rule(Per per, LocalDate date) {
        return rules.computeIfAbsent(per, any -> new HashMap<>()).computeIfAbsent(date, day -> ruleOf(per, day));
    }

    /** The shortest season's, else a weekday's, else the one for all. */
    private Rule ruleOf(Per per, LocalDate date) {
        StayLimits stays = terms.stays();
        SeasonalStayRule shortest = stays.seasonalStayRules().stream()
                .filter(season -> season.per() == per)
                .filter(season -> !date.isBefore(season.from()) && date.isBefore(season.to()))
                .min(Comparator.comparing(season -> season.from().until(season.to(), ChronoUnit.DAYS)))
                .orElse(null);
        if (shortest != null) {
            String pointer = "/seasonalStayRules/" + stays.seasonalStayRules().indexOf(shortest);
            return new Rule(pointer, per, shortest.min(), shortest.max());
        }
        for (int i = 0; i < stays.weekdayStayRules().size(); i++) {
            WeekdayStayRule rule = stays.weekdayStayRules().get(i);
            if (rule.per() == per && rule.weekday() == date.getDayOfWeek()) {
                return new Rule("/weekdayStayRules/" + i, per, rule.min(), rule.max());
            }
        }
        StayRule rule = standard(per);
        return new Rule("/stayRules/" + stays.stayRules().indexOf(rule), per, rule.min(), rule.max());
    }

    private StayRule standard(Per per) {
        return terms.stays().stayRules().stream()
                .filter(rule -> rule.per() == per)
                .findFirst()
                .orElseThrow();
    }

    private boolean opensOn(LocalDate date) {
        List<OpeningHours> week = terms.hours().openingHours();
        return week.isEmpty() || week.stream().anyMatch(hours -> hours.weekday() == date.getDayOfWeek());
    }

    private boolean isOpen(LocalDateTime from, int minutes) {
        return IntStream.iterate(0, i -> i < minutes, i -> i + 15).allMatch(i -> isOpen(from.plusMinutes(i)));
    }

    private boolean isOpen(LocalDateTime time) {
        List<OpeningHours> week = terms.hours().openingHours();
        return week.isEmpty()
                || week.stream()
                        .anyMatch(hours -> isWithin(time, time.toLocalDate(), hours)
                                || isWithin(time, time.toLocalDate().minusDays(1), hours));
    }

    private static boolean isWithin(LocalDateTime time, LocalDate date, OpeningHours hours) {
        LocalDateTime opens = date.atStartOfDay().plusMinutes(hours.opens().minute());
        LocalDateTime closes = date.plusDays(hours.overnight() ? 1 : 0)
                .atStartOfDay()
                .plusMinutes(hours.closes().minute());
        return hours.weekday() == date.getDayOfWeek() && !time.isBefore(opens) && time.isBefore(closes);
    }

    /** To the rules and arrival weekdays of dates that are open, whether or not any stay can keep to them. */
    Set<String> asked() {
        Set<String> asked = new HashSet<>();
        for (StayRule rule : terms.stays().stayRules()) {
            for (int i = 0; i < DATES; i++) {
                LocalDate date = FIRST.plusDays(i);
                if (isOpenOn(date, rule.per())) {
                    ask(rule, date, asked);
                }
            }
        }
        return asked;
    }

    private void ask(StayRule rule, LocalDate date, Set<String> asked) {
        List<DayOfWeek> arrivals = terms.stays().arrivalWeekdays();
        if (arrivals.contains(date.getDayOfWeek())) {
            asked.add("/arrivalWeekdays/" + arrivals.indexOf(date.getDayOfWeek()));
        }
        if (rule.mode() == StayRuleMode.THROUGH || allows(arrivals, date)) {
            asked.add(rule(rule.per(), date).pointer());
        }
    }

    private boolean isOpenOn(LocalDate date, Per per) {
        return switch (per) {
            case NIGHT, DAY -> opensOn(date);
            case HOUR ->
                IntStream.range(0, 96)
                        .anyMatch(quarter -> isOpen(date.atStartOfDay().plusMinutes(15L * quarter)));
        };
    }
}
