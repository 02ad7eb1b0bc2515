package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change is asked. A booking keeps what it had, whatever the host has changed or closed since: only what it would
 * have beyond that is judged.
 */
final class ChangeRules {

    private static final Rules AS_A_WHOLE = Rules.ALL.only(rule -> rule.concern() != Concern.EACH_PART);
    private static final Rules EACH_PART = Rules.ALL.only(rule -> rule.concern() == Concern.EACH_PART);

    private ChangeRules() {}

    static Decision decide(ChangeRequest change, Almanac almanac) {
        Attempt attempt = Attempt.of(change.wished(), almanac);
        List<Refusal> refusals = AS_A_WHOLE.refusals(attempt);
        refusals.removeIf(refusal -> isSettled(refusal.rule().concern(), attempt, change.before()));
        for (Stay part : beyond(change.wished().stay(), change.before().stay())) {
            for (Refusal refusal : EACH_PART.refusals(Attempt.of(change.wished().at(part), almanac))) {
                if (refusals.stream().noneMatch(one -> one.rule() == refusal.rule())) {
                    refusals.add(refusal);
                }
            }
        }
        return Rules.conclude(attempt, refusals);
    }

    /** The same party keeps its units; those that the listing has no more cannot be kept. */
    private static boolean isSettled(Concern concern, Attempt attempt, StayRequest before) {
        StayRequest wished = attempt.request();
        boolean hasUnits = concern != Concern.PARTY || attempt.candidates().size() >= wished.units();
        return hasUnits && concern.isTheSame(wished, before);
    }

    /** What of the stay the other did not have: nothing, one part or two. */
    private static List<Stay> beyond(Stay stay, Stay other) {
        List<Stay> parts = new ArrayList<>(2);
        switch (stay) {
            case Stay.Nights(var dates)
            when other instanceof Stay.Nights(var others) ->
                beyond(dates, others).forEach(part -> parts.add(new Stay.Nights(part)));
            case Stay.Days(var dates)
            when other instanceof Stay.Days(var others) ->
                beyond(dates, others).forEach(part -> parts.add(new Stay.Days(part)));
            case Stay.Hours(var times)
            when other instanceof Stay.Hours(var others) ->
                beyond(times, others).forEach(part -> parts.add(new Stay.Hours(part)));
            case Stay.Nights all -> parts.add(all);
            case Stay.Days all -> parts.add(all);
            case Stay.Hours all -> parts.add(all);
        }
        return parts;
    }

    private static List<DateRange> beyond(DateRange range, DateRange other) {
        if (!range.overlaps(other)) {
            return List.of(range);
        }
        List<DateRange> parts = new ArrayList<>(2);
        if (range.start().isBefore(other.start())) {
            parts.add(DateRange.of(range.start(), other.start()));
        }
        if (range.end().isAfter(other.end())) {
            parts.add(DateRange.of(other.end(), range.end()));
        }
        return parts;
    }

    private static List<TimeRange> beyond(TimeRange range, TimeRange other) {
        if (!range.overlaps(other)) {
            return List.of(range);
        }
        List<TimeRange> parts = new ArrayList<>(2);
        if (range.start().isBefore(other.start())) {
            parts.add(TimeRange.of(range.start(), other.start()));
        }
        if (range.end().isAfter(other.end())) {
            parts.add(TimeRange.of(other.end(), range.end()));
        }
        return parts;
    }
}
