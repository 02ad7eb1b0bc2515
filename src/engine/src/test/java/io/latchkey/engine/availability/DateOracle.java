package io.latchkey.engine.availability;

import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules about when a stay begins and ends and how long it is, one date at a time. */
final class DateOracle {

    private final Given given;
    private final QuarterHours time;

    DateOracle(Given given, QuarterHours time) {
        this.given = given;
        this.time = time;
    }

    /** @param beginning the use of the first night or day alone */
    void check(Set<Rule> no, Stay stay, BitSet use, BitSet beginning) {
        List<LocalDate> dates = dates(stay, use);
        leadTime(no, stay, dates.getFirst(), beginning);
        changeover(no, dates.getFirst(), stay instanceof Stay.Nights(var nights) ? nights.end() : dates.getLast());
        length(no, stay, dates, use);
        Oracle.check(no, Rule.CAP, given.caps.stream().allMatch(cap -> isWithin(cap, time.range(use))));
    }

    private List<LocalDate> dates(Stay stay, BitSet use) {
        return switch (stay) {
            case Stay.Nights(var nights) -> nights.dates().toList();
            case Stay.Days(var days) -> days.dates().toList();
            case Stay.Hours hours ->
                use.stream().mapToObj(time::dateOf).distinct().toList();
        };
    }

    private void leadTime(Set<Rule> no, Stay stay, LocalDate arrival, BitSet beginning) {
        int now = time.number(given.now);
        int start = beginning.nextSetBit(0);
        LocalDate today = time.dateOf(now);
        LocalTime until = given.sameDayUntil;
        boolean sameDay = until != null && arrival.equals(today) && !(stay instanceof Stay.Hours);
        Oracle.check(no, Rule.IN_THE_PAST, sameDay ? beginning.length() > now : start >= now);
        Oracle.check(
                no,
                Rule.SAME_DAY,
                !sameDay || until.equals(LocalTime.MIDNIGHT) || now < time.firstShowing(today.atTime(until)));
        Span notice = given.advanceNotice;
        int earliest = notice.days() == 0 ? time.shifted(now, notice, 1) : time.startOf(today.plusDays(notice.days()));
        boolean announced = notice.isZero() || start >= earliest || sameDay && notice.days() == 0;
        Oracle.check(no, Rule.ADVANCE_NOTICE, announced);
        Span window = given.bookingWindow;
        boolean within = window.days() == 0
                ? start <= time.shifted(now, window, 1)
                : !time.dateOf(start).isAfter(today.plusDays(window.days()));
        Oracle.check(no, Rule.BOOKING_WINDOW, within);
    }

    private void changeover(Set<Rule> no, LocalDate arrival, LocalDate departure) {
        Oracle.check(no, Rule.ARRIVAL_WEEKDAY, isWeekday(given.arrivals, arrival));
        Oracle.check(no, Rule.CLOSED_TO_ARRIVAL, isNotClosed(given.arrivals, arrival));
        Oracle.check(no, Rule.DEPARTURE_WEEKDAY, isWeekday(given.departures, departure));
        Oracle.check(no, Rule.CLOSED_TO_DEPARTURE, isNotClosed(given.departures, departure));
    }

    private static boolean isWeekday(Changeover changeover, LocalDate date) {
        return changeover.weekdays().isEmpty() || changeover.weekdays().contains(date.getDayOfWeek());
    }

    private static boolean isNotClosed(Changeover changeover, LocalDate date) {
        return changeover.closed().stream().flatMap(closed -> closed.dates()).noneMatch(date::equals);
    }

    private void length(Set<Rule> no, Stay stay, List<LocalDate> dates, BitSet use) {
        boolean hours = stay.per() == Per.HOUR;
        int length = hours ? use.cardinality() : dates.size();
        int unit = hours ? 4 : 1;
        if (given.lengths.containsKey(stay.per())) {
            LengthLimits limits = given.lengths.get(stay.per());
            List<LocalDate> asked = limits.mode() == StayRuleMode.THROUGH ? dates : dates.subList(0, 1);
            Oracle.check(
                    no,
                    Rule.MIN_LENGTH,
                    asked.stream()
                            .allMatch(date -> length >= limit(limits, date).min() * unit));
            Oracle.check(
                    no,
                    Rule.MAX_LENGTH,
                    asked.stream()
                            .allMatch(
                                    date -> length <= (long) limit(limits, date).max() * unit));
        }
        LocalTime clock = time.clock(use.nextSetBit(0)).toLocalTime();
        boolean onStep = clock.toSecondOfDay() / 60 % given.stepMinutes == 0 && length * 15 % given.stepMinutes == 0;
        Oracle.check(no, Rule.STEP, !hours || onStep);
    }

    /** The shortest season wins, of equal ones the later, and any of them over the weekday. */
    private static Limit limit(LengthLimits limits, LocalDate date) {
        Limit found = limits.weekdays().containsKey(date.getDayOfWeek())
                ? limits.weekdays().get(date.getDayOfWeek())
                : limits.standard();
        long shortest = Long.MAX_VALUE;
        for (Season<Limit> season : limits.seasons().list()) {
            long days = ChronoUnit.DAYS.between(
                    season.dates().start(), season.dates().end());
            if (season.dates().dates().anyMatch(date::equals) && days <= shortest) {
                shortest = days;
                found = season.value();
            }
        }
        return found;
    }

    private boolean isWithin(Cap cap, TimeRange use) {
        LocalDate begins = time.dateOf(time.number(use.start()));
        Set<TimeRange> stays = given.occupancies.stream()
                .filter(one -> one.placement() != Placement.FIXED)
                .filter(one -> one.expiresAt() == null || given.now.isBefore(one.expiresAt()))
                .map(Occupancy::used)
                .filter(used -> period(cap.period(), time.dateOf(time.number(used.start())))
                        .equals(period(cap.period(), begins)))
                .collect(Collectors.toSet());
        return stays.contains(use) || stays.size() < cap.max();
    }

    private static Object period(CapPeriod period, LocalDate date) {
        return switch (period) {
            case DAY -> date;
            case WEEK -> List.of(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(date);
        };
    }
}
