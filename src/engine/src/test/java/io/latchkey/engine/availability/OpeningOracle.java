package io.latchkey.engine.availability;

import io.latchkey.engine.availability.HostBlock.AtTimes;
import io.latchkey.engine.availability.HostBlock.OnDates;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.BitSet;

/** When a stay uses its units, and whether the listing is open then: every quarter of an hour is looked at. */
final class OpeningOracle {

    private final Given given;
    private final QuarterHours time;

    OpeningOracle(Given given, QuarterHours time) {
        this.given = given;
        this.time = time;
    }

    BitSet use(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) -> night(dates);
            case Stay.Days(var dates) -> {
                BitSet use = new BitSet();
                dates.dates().forEach(date -> use.or(hoursOf(date).isEmpty() ? wholeDay(date) : hoursOf(date)));
                yield time.between(use.nextSetBit(0), use.length());
            }
            case Stay.Hours(var times) -> time.between(times);
        };
    }

    private BitSet night(DateRange dates) {
        return time.between(
                time.firstShowing(dates.start().atTime(given.checkIn)),
                time.firstShowing(dates.end().atTime(given.checkOut)));
    }

    private BitSet wholeDay(LocalDate date) {
        return time.between(time.startOf(date), time.startOf(date.plusDays(1)));
    }

    /** The quarters of all intervals that begin on the date. */
    private BitSet hoursOf(LocalDate date) {
        if (given.weeklyHours.isAlways()) {
            return wholeDay(date);
        }
        BitSet hours = new BitSet();
        for (Opening opening : given.weeklyHours.openings()) {
            if (opening.weekday() == date.getDayOfWeek()) {
                LocalDate closing = opening.closes().isAfter(opening.opens()) ? date : date.plusDays(1);
                hours.or(time.between(
                        time.firstShowing(date.atTime(opening.opens())),
                        time.firstShowing(closing.atTime(opening.closes()))));
            }
        }
        BitSet opened = blocked(HostBlock.State.OPEN);
        opened.and(wholeDay(date));
        hours.or(opened);
        return hours;
    }

    /** All quarters of the host's blocks. */
    private BitSet blocked(HostBlock.State state) {
        BitSet quarters = new BitSet();
        for (HostBlock block : given.blocks) {
            if (block.state() == state) {
                quarters.or(
                        switch (block) {
                            case OnDates(var closed, var dates) ->
                                time.between(time.startOf(dates.start()), time.startOf(dates.end()));
                            case AtTimes(var closed, var times) -> time.between(times);
                        });
            }
        }
        return quarters;
    }

    private boolean isBlockedDate(LocalDate date, HostBlock.State state) {
        return given.blocks.stream()
                .anyMatch(block -> block.state() == state
                        && block instanceof OnDates(var same, var dates)
                        && dates.contains(date));
    }

    boolean isClosed(Stay stay, BitSet use) {
        DateRange dates =
                switch (stay) {
                    case Stay.Nights(var nights) -> nights;
                    case Stay.Days(var days) -> days;
                    case Stay.Hours hours -> null;
                };
        if (dates == null) {
            return blocked(HostBlock.State.CLOSED).intersects(use);
        }
        return dates.dates().anyMatch(date -> isBlockedDate(date, HostBlock.State.CLOSED))
                || given.blocks.stream()
                        .anyMatch(block -> block.state() == HostBlock.State.CLOSED
                                && block instanceof AtTimes(var same, var times)
                                && time.between(times).intersects(use));
    }

    boolean isOpen(Stay stay, BitSet use) {
        return switch (stay) {
            case Stay.Nights(var dates) -> dates.dates().allMatch(this::isOpenNight);
            case Stay.Days(var dates) ->
                dates.dates().noneMatch(date -> hoursOf(date).isEmpty());
            case Stay.Hours hours -> {
                BitSet missing = (BitSet) use.clone();
                LocalDate last = time.dateOf(use.length() - 1);
                for (LocalDate date = time.dateOf(use.nextSetBit(0)).minusDays(1);
                        !date.isAfter(last);
                        date = date.plusDays(1)) {
                    missing.andNot(hoursOf(date));
                }
                yield missing.isEmpty();
            }
        };
    }

    private boolean isOpenNight(LocalDate date) {
        BitSet missing = night(DateRange.of(date, date.plusDays(1)));
        given.blocks.stream()
                .filter(block -> block.state() == HostBlock.State.OPEN)
                .forEach(block -> {
                    if (block instanceof AtTimes(var same, var times)) {
                        missing.andNot(time.between(times));
                    }
                });
        return given.weeklyHours.opensOn(date.getDayOfWeek())
                || isBlockedDate(date, HostBlock.State.OPEN)
                || missing.isEmpty();
    }
}
