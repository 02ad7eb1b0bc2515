package io.latchkey.kernel.stay;

import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same stay again every so many days: at the same local times, whatever the clocks did in between.
 *
 * @param everyDays from the start of one stay to the start of the next
 * @param count how many stays, the first included
 */
public record Recurrence(int everyDays, int count) {

    public Recurrence {
        if (everyDays < 1 || count < 1) {
            throw new IllegalArgumentException("at least every day and at least once");
        }
    }

    /** Whether the stays would overlap one another: each is longer than what lies between two starts. */
    public boolean overlapsItself(Stay first, ZoneId zone) {
        return switch (first) {
            case Stay.Nights(var dates) -> dates.days() > everyDays;
            case Stay.Days(var dates) -> dates.days() > everyDays;
            case Stay.Hours(var times) ->
                local(times.end(), zone).isAfter(local(times.start(), zone).plusDays(everyDays));
        };
    }

    /** In order; a stay whose hours the clocks skip begins when the gap ends and is as long as the first. */
    public List<Stay> stays(Stay first, ZoneId zone) {
        return IntStream.range(0, count)
                .mapToObj(i -> later(first, i * everyDays, zone))
                .toList();
    }

    private static Stay later(Stay first, int days, ZoneId zone) {
        return switch (first) {
            case Stay.Nights(var dates) -> new Stay.Nights(dates.plusDays(days));
            case Stay.Days(var dates) -> new Stay.Days(dates.plusDays(days));
            case Stay.Hours(var times) -> days == 0 ? first : new Stay.Hours(later(times, days, zone));
        };
    }

    private static TimeRange later(TimeRange times, int days, ZoneId zone) {
        Instant start = CivilTime.at(local(times.start(), zone).plusDays(days), zone);
        Instant end = CivilTime.at(local(times.end(), zone).plusDays(days), zone);
        return TimeRange.of(start, start.isBefore(end) ? end : start.plus(times.duration()));
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** From the first stay's start to the last one's end, or somewhat more. */
    public Stay span(Stay first) {
        int days = (count - 1) * everyDays;
        return switch (first) {
            case Stay.Nights(var dates) -> new Stay.Nights(longer(dates, days));
            case Stay.Days(var dates) -> new Stay.Days(longer(dates, days));
            case Stay.Hours(var times) ->
                new Stay.Hours(TimeRange.of(times.start(), times.end().plus(Duration.ofDays(days + 1L))));
        };
    }

    private static DateRange longer(DateRange dates, int days) {
        LocalDate end = dates.end().plusDays(days);
        return DateRange.of(dates.start(), end);
    }
}
