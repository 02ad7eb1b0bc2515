package io.latchkey.engine.availability;

import io.latchkey.engine.availability.HostBlock.AtTimes;
import io.latchkey.engine.availability.HostBlock.OnDates;
import io.latchkey.engine.availability.RangeSet.Range;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A listing's units with everything that takes them, and the host's blocks. Sorted once when it is made, so that many
 * decisions about it are cheap; immutable.
 */
public final class Calendar {

    private final List<UnitCalendar> units;
    private final List<Occupancy> occupancies;
    private final List<HostBlock> blocks;
    private final StayStarts starts;
    private final RangeSet<LocalDate> closedDates;
    private final RangeSet<LocalDate> openDates;
    private final RangeSet<Instant> closedTimes;
    private final RangeSet<Instant> openTimes;

    private Calendar(List<UnitId> units, List<Occupancy> occupancies, List<HostBlock> blocks) {
        this.occupancies = List.copyOf(occupancies);
        this.blocks = List.copyOf(blocks);
        this.units = calendars(units, this.occupancies);
        this.starts = new StayStarts(this.occupancies);
        this.closedDates = dates(HostBlock.State.CLOSED);
        this.openDates = dates(HostBlock.State.OPEN);
        this.closedTimes = times(HostBlock.State.CLOSED);
        this.openTimes = times(HostBlock.State.OPEN);
    }

    private static List<UnitCalendar> calendars(List<UnitId> units, List<Occupancy> occupancies) {
        if (units.size() == 1 && occupancies.isEmpty()) {
            return List.of(new UnitCalendar(units.getFirst(), occupancies));
        }
        Map<UnitId, List<Occupancy>> byUnit = new HashMap<>();
        occupancies.forEach(one ->
                byUnit.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(one));
        return units.stream()
                .distinct()
                .map(unit -> new UnitCalendar(unit, byUnit.getOrDefault(unit, List.of())))
                .toList();
    }

    /**
     * @param units in the order in which they are preferred when several fit equally well
     * @param occupancies all that may matter to the decisions to come; expired holds may be among them, occupancies of
     *     other units are ignored
     */
    public static Calendar of(List<UnitId> units, List<Occupancy> occupancies, List<HostBlock> blocks) {
        return new Calendar(units, occupancies, blocks);
    }

    /** This calendar as if the booking had never been made: to decide about a change of that booking. */
    public Calendar without(BookingId booking) {
        return new Calendar(
                units.stream().map(UnitCalendar::unit).toList(),
                occupancies.stream()
                        .filter(one -> !booking.equals(one.booking()))
                        .toList(),
                blocks);
    }

    /** This calendar as if the decision had been carried out, by somebody who is not moved any more. */
    Calendar with(Decision.Available room) {
        List<Occupancy> later = new ArrayList<>();
        for (Occupancy one : occupancies) {
            later.add(room.moves().stream()
                    .filter(move -> move.from().equals(one.unit())
                            && move.booking().equals(one.booking())
                            && move.occupied().equals(one.range()))
                    .findFirst()
                    .map(move -> one.on(move.to()))
                    .orElse(one));
        }
        room.units()
                .forEach(unit -> later.add(new Occupancy(
                        unit, room.occupied(), room.use(), Occupancy.Kind.HOLD, null, null, Placement.CHOSEN)));
        return new Calendar(units.stream().map(UnitCalendar::unit).toList(), later, blocks);
    }

    /** The bookings that may have to take another unit when room is made. */
    public Set<BookingId> movable() {
        return occupancies.stream()
                .filter(one -> one.placement() == Placement.MOVABLE && one.booking() != null)
                .map(Occupancy::booking)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<UnitCalendar> units() {
        return units;
    }

    /** Null if the listing has no such unit. */
    UnitCalendar unit(UnitId id) {
        for (UnitCalendar unit : units) {
            if (unit.unit().equals(id)) {
                return unit;
            }
        }
        return null;
    }

    StayStarts starts() {
        return starts;
    }

    RangeSet<LocalDate> closedDates() {
        return closedDates;
    }

    RangeSet<LocalDate> openDates() {
        return openDates;
    }

    RangeSet<Instant> closedTimes() {
        return closedTimes;
    }

    RangeSet<Instant> openTimes() {
        return openTimes;
    }

    private RangeSet<LocalDate> dates(HostBlock.State state) {
        if (blocks.isEmpty()) {
            return RangeSet.none();
        }
        return RangeSet.of(blocks.stream()
                .filter(block -> block.state() == state && block instanceof OnDates)
                .map(block -> ((OnDates) block).dates())
                .map(dates -> new Range<>(dates.start(), dates.end()))
                .toList());
    }

    private RangeSet<Instant> times(HostBlock.State state) {
        if (blocks.isEmpty()) {
            return RangeSet.none();
        }
        return RangeSet.of(blocks.stream()
                .filter(block -> block.state() == state && block instanceof AtTimes)
                .map(block -> ((AtTimes) block).times())
                .map(times -> new Range<>(times.start(), times.end()))
                .toList());
    }
}
