package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.HostBlock.AtTimes;
import io.latchkey.bookings.availability.HostBlock.OnDates;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/** Slow and obvious: marks every quarter of an hour of a small world, then looks at each one a stay would use. */
final class Oracle {

    private final Given given;
    private final QuarterHours time;

    Oracle(Given given, LocalDate first, int days) {
        this.given = given;
        this.time = new QuarterHours(first, days, given.zone);
    }

    Set<Rule> refusals(StayRequest request) {
        Set<Rule> no = EnumSet.noneOf(Rule.class);
        Stay stay = request.stay();
        BitSet use = use(stay);
        int all = given.units.size();
        check(no, Rule.NOT_OFFERED, given.lengths.containsKey(stay.per()));
        check(no, Rule.UNIT_COUNT, request.units() <= all);
        check(no, Rule.CAPACITY, request.guests() <= given.capacity * request.units());
        bookingTime(no, use.nextSetBit(0));
        length(no, stay, use);
        int needed = Math.min(request.units(), all);
        BitSet occupied = occupied(use);
        BitSet around = (BitSet) occupied.clone();
        around.andNot(use);
        long freeInUse = given.units.stream()
                .filter(unit -> isFree(unit, use, new BitSet()))
                .count();
        long freeAround = given.units.stream()
                .filter(unit -> isFree(unit, around, freeInUse < needed ? use : new BitSet()))
                .filter(unit -> freeInUse < needed || isFree(unit, use, new BitSet()))
                .count();
        check(no, Rule.OCCUPIED, freeInUse >= needed);
        check(no, Rule.TURNAROUND, freeAround >= needed);
        check(no, Rule.CLOSED_BY_HOST, !isClosed(stay, use));
        check(no, Rule.NOT_OPEN, isOpen(stay, use));
        return no;
    }

    private static void check(Set<Rule> no, Rule rule, boolean holds) {
        if (!holds) {
            no.add(rule);
        }
    }

    private BitSet use(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) -> night(dates);
            case Stay.Days(var dates) -> {
                BitSet use = new BitSet();
                dates.dates().forEach(date -> use.or(hoursOf(date).isEmpty() ? wholeDay(date) : hoursOf(date)));
                yield time.between(use.nextSetBit(0), use.length());
            }
            case Stay.Hours(var times) -> between(times);
        };
    }

    private BitSet night(DateRange dates) {
        return time.between(
                time.firstShowing(dates.start().atTime(given.checkIn)),
                time.firstShowing(dates.end().atTime(given.checkOut)));
    }

    private BitSet between(TimeRange times) {
        return time.between(time.number(times.start()), time.number(times.end()));
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
                            case AtTimes(var closed, var times) -> between(times);
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

    private boolean isClosed(Stay stay, BitSet use) {
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
                                && between(times).intersects(use));
    }

    private boolean isOpen(Stay stay, BitSet use) {
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
                        missing.andNot(between(times));
                    }
                });
        return given.weeklyHours.opensOn(date.getDayOfWeek())
                || isBlockedDate(date, HostBlock.State.OPEN)
                || missing.isEmpty();
    }

    private void bookingTime(Set<Rule> no, int start) {
        int now = time.number(given.now);
        check(no, Rule.IN_THE_PAST, start >= now);
        Span notice = given.advanceNotice;
        int earliest = notice.days() == 0
                ? time.shifted(now, notice, 1)
                : time.startOf(time.dateOf(now).plusDays(notice.days()));
        check(no, Rule.ADVANCE_NOTICE, notice.isZero() || start >= earliest);
        Span window = given.bookingWindow;
        boolean within = window.days() == 0
                ? start <= time.shifted(now, window, 1)
                : !time.dateOf(start).isAfter(time.dateOf(now).plusDays(window.days()));
        check(no, Rule.BOOKING_WINDOW, within);
    }

    private void length(Set<Rule> no, Stay stay, BitSet use) {
        int length =
                switch (stay) {
                    case Stay.Nights(var dates) -> dates.days();
                    case Stay.Days(var dates) -> dates.days();
                    case Stay.Hours hours -> use.cardinality();
                };
        LocalDate arrival =
                switch (stay) {
                    case Stay.Nights(var dates) -> dates.start();
                    case Stay.Days(var dates) -> dates.start();
                    case Stay.Hours hours -> time.dateOf(use.nextSetBit(0));
                };
        int unit = stay.per() == Per.HOUR ? 4 : 1;
        if (given.lengths.containsKey(stay.per())) {
            var limit = given.lengths.get(stay.per()).on(arrival);
            check(no, Rule.MIN_LENGTH, length >= limit.min() * unit);
            check(no, Rule.MAX_LENGTH, length <= limit.max() * unit);
        }
        if (stay instanceof Stay.Hours) {
            var clock = time.clock(use.nextSetBit(0)).toLocalTime();
            boolean onStep = clock.toSecondOfDay() / 60 % given.stepMinutes == 0;
            check(no, Rule.STEP, onStep && length * 15 % given.stepMinutes == 0);
        }
    }

    private BitSet occupied(BitSet use) {
        return time.between(
                time.shifted(use.nextSetBit(0), given.turnaround.before(), -1),
                time.shifted(use.length(), given.turnaround.after(), 1));
    }

    /** Free in all the quarters, if occupancies that touch {@code ignored} did not count. */
    private boolean isFree(UnitId unit, BitSet quarters, BitSet ignored) {
        return given.occupancies.stream()
                .filter(one -> one.unit().equals(unit))
                .filter(one -> one.expiresAt() == null || given.now.isBefore(one.expiresAt()))
                .map(one -> between(one.range()))
                .filter(taken -> !taken.intersects(ignored))
                .noneMatch(taken -> taken.intersects(quarters));
    }
}
