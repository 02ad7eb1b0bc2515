package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the terms let guests book of one way of renting if nobody else had booked: the stays of every length from every
 * date that matters. What a host opens or closes by hand, today's date and closed dates are not looked at.
 */
final class PossibleStays {

    private final Per per;
    private final boolean through;
    private final WeekPlan plan;
    private final RuledDates dates;
    private final Set<DayOfWeek> arrivals;
    private final Set<DayOfWeek> departures;
    /** The rules of dates that are open. */
    private final Set<LengthRule> asked;

    private final Set<LengthRule> kept = new HashSet<>();
    private final Set<DayOfWeek> begun = EnumSet.noneOf(DayOfWeek.class);

    private PossibleStays(Terms terms, Per per, List<DayOfWeek> departures) {
        this.per = per;
        this.through = isThrough(terms.stays(), per);
        this.plan = WeekPlan.of(terms.hours(), per);
        this.dates = new RuledDates(terms.stays(), per);
        this.arrivals = anyIfEmpty(terms.stays().arrivalWeekdays());
        this.departures = anyIfEmpty(departures);
        this.asked = dates.weekdays().entrySet().stream()
                .filter(rule -> rule.getValue().stream().anyMatch(this::isAskedAbout))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (int date = 0; date < dates.count() && !isAllFound(); date++) {
            if (arrivals.contains(dates.weekday(date)) && !dates.isLikeAWeekBefore(date)) {
                tryFrom(date);
            }
        }
    }

    private boolean isAskedAbout(DayOfWeek day) {
        return isOpen(day) && (through || arrivals.contains(day));
    }

    private boolean isOpen(DayOfWeek day) {
        return plan.longest(day) > 0;
    }

    private boolean isAllFound() {
        return kept.size() == asked.size()
                && begun.size() == arrivals.stream().filter(this::isOpen).count();
    }

    /** The terms must be good but for what this is asked about. */
    static PossibleStays of(Terms terms, Per per) {
        return new PossibleStays(terms, per, terms.stays().departureWeekdays());
    }

    static PossibleStays leavingOnAnyDay(Terms terms, Per per) {
        return new PossibleStays(terms, per, List.of());
    }

    /** Whether the rules of all dates of a stay hold, not only that of its first. */
    static boolean isThrough(StayLimits stays, Per per) {
        return stays.stayRules().stream().anyMatch(rule -> rule.per() == per && rule.mode() == StayRuleMode.THROUGH);
    }

    private static Set<DayOfWeek> anyIfEmpty(List<DayOfWeek> weekdays) {
        return weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(weekdays);
    }

    /** Longer and longer stays, until what closes or what a rule allows at most ends them all. */
    private void tryFrom(int first) {
        int shortest = dates.on(first).shortest();
        int longest = dates.on(first).longest();
        int told = first;
        for (int count = 1; ; count++) {
            int last = first + count - 1;
            if (through) {
                shortest = Math.max(shortest, dates.on(last).shortest());
                longest = Math.min(longest, dates.on(last).longest());
            }
            WeekPlan.Lengths open = plan.in(count, dates.weekday(first));
            if (open.isNone() || Math.max(shortest, open.shortest()) > longest) {
                return;
            }
            if (open.longest() >= shortest && departures.contains(leaving(last))) {
                begun.add(dates.weekday(first));
                if (!through) {
                    kept.add(dates.on(first));
                    return;
                }
                for (; told <= last; told++) {
                    kept.add(dates.on(told));
                }
            }
        }
    }

    /** Who stays the night leaves on the next date. */
    private DayOfWeek leaving(int last) {
        return dates.weekday(per == Per.NIGHT ? last + 1 : last);
    }

    /** The weekdays on which some stay begins. */
    Set<DayOfWeek> arrivals() {
        return begun;
    }

    /** Rules that no stay keeps to, though it is open on their dates; the usual one only if nothing can be booked. */
    List<LengthRule> contradicted(StayLimits stays) {
        return LengthRule.all(stays, per).stream()
                .filter(rule -> asked.contains(rule) && !kept.contains(rule))
                .filter(rule -> begun.isEmpty() || !rule.usual())
                .toList();
    }

    /** How long the weekly plan is open for a stay that the rule is asked about, in the unit of {@link WeekPlan}. */
    int longestOpening(LengthRule rule) {
        Set<DayOfWeek> first = through ? arrivals : dates.weekdays().get(rule);
        return first.stream()
                .filter(arrivals::contains)
                .mapToInt(plan::longest)
                .max()
                .orElse(0);
    }
}
