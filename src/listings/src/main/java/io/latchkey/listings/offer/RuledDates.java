package io.latchkey.listings.offer;

import static java.util.Comparator.comparingInt;

import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rule for the length of stays holds on which date. The dates reach from so long before the first season that any
 * stay into it begins on them, to a whole week after the last; further on, every week is like that one.
 */
final class RuledDates {

    private static final int WEEK = DayOfWeek.values().length;
    /** As two years of nights or days. */
    private static final int LONGEST_STAY = 731;

    private final LocalDate first;
    private final LengthRule[] byWeekday = new LengthRule[WEEK];
    private final LengthRule[] byDate;
    /** Dates on which a season begins or has ended. */
    private final BitSet turns = new BitSet();

    /** The rules must be good one by one: seasons are dates, apart or one inside the other. */
    RuledDates(StayLimits stays, Per per) {
        List<SeasonalStayRule> seasons = stays.seasonalStayRules().stream()
                .filter(season -> season.per() == per)
                .toList();
        this.first = seasons.stream()
                .map(SeasonalStayRule::from)
                .min(LocalDate::compareTo)
                .map(from -> from.minusDays(LONGEST_STAY))
                .orElse(LocalDate.EPOCH);
        LocalDate end = seasons.stream()
                .map(SeasonalStayRule::to)
                .max(LocalDate::compareTo)
                .orElse(first);
        this.byDate = new LengthRule[index(end) + WEEK];
        fill(stays, per);
    }

    private void fill(StayLimits stays, Per per) {
        Arrays.fill(byWeekday, LengthRule.standard(stays, per));
        for (LengthRule rule : LengthRule.all(stays, per)) {
            if (rule.isOfAWeekday()) {
                byWeekday[stays.weekdayStayRules().get(rule.index()).weekday().ordinal()] = rule;
            }
        }
        for (int date = 0; date < byDate.length; date++) {
            byDate[date] = byWeekday[weekday(date).ordinal()];
        }
        LengthRule.all(stays, per).stream()
                .filter(LengthRule::isOfASeason)
                .sorted(comparingInt(rule -> -days(stays, rule)))
                .forEach(rule -> fillSeason(stays, rule));
    }

    /** The shorter of two is inside the other, and applies. */
    private static int days(StayLimits stays, LengthRule rule) {
        SeasonalStayRule season = stays.seasonalStayRules().get(rule.index());
        return (int) ChronoUnit.DAYS.between(season.from(), season.to());
    }

    private void fillSeason(StayLimits stays, LengthRule rule) {
        SeasonalStayRule season = stays.seasonalStayRules().get(rule.index());
        Arrays.fill(byDate, index(season.from()), index(season.to()), rule);
        turns.set(index(season.from()));
        turns.set(index(season.to()));
    }

    private int index(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(first, date);
    }

    /** How many dates there are; those from 0 to before it are what has to be looked at. */
    int count() {
        return byDate.length;
    }

    DayOfWeek weekday(int date) {
        return first.getDayOfWeek().plus(date);
    }

    /** The rule of a date, which may lie beyond the last. */
    LengthRule on(int date) {
        return date < byDate.length ? byDate[date] : byWeekday[weekday(date).ordinal()];
    }

    /** Whether every stay from the date is under the same rules as one from a week before. */
    boolean isLikeAWeekBefore(int date) {
        int turn = turns.nextSetBit(Math.max(0, date - WEEK + 1));
        return date >= WEEK && (turn < 0 || turn > date + LONGEST_STAY);
    }

    /** The weekdays of all the dates on which each rule holds; a rule that holds on none is not in it. */
    Map<LengthRule, Set<DayOfWeek>> weekdays() {
        Map<LengthRule, Set<DayOfWeek>> weekdays = new HashMap<>();
        for (int date = 0; date < byDate.length; date++) {
            weekdays.computeIfAbsent(byDate[date], rule -> EnumSet.noneOf(DayOfWeek.class))
                    .add(weekday(date));
        }
        return weekdays;
    }
}
