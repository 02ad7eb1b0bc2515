package io.latchkey.engine.listing;

import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.availability.Placement;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What takes the units of a calendar group, and the blocks of its listings: everything that decisions about any of them
 * are made on. Expired holds may be among the occupancies.
 */
public record CalendarCopy(UUID calendarGroup, List<Taken> occupancies, List<Blocked> blocks) {

    /**
     * A unit is taken.
     *
     * @param from turnaround included
     * @param to exclusive
     * @param usedFrom from when the guest has it; null where that is {@code from} and {@code usedTo} is {@code to}
     * @param usedTo exclusive; null together with {@code usedFrom}
     * @param bookingId null for blocks of a unit and external events
     * @param expiresAt null but for holds
     * @param listingId through which it was taken; null where no later claim may move it
     * @param chosen whether it stays in this unit: its guest chose it, or is in it already
     */
    public record Taken(
            UnitId unitId,
            Instant from,
            Instant to,
            Instant usedFrom,
            Instant usedTo,
            Occupancy.Kind kind,
            BookingId bookingId,
            Instant expiresAt,
            ListingId listingId,
            boolean chosen) {

        private Occupancy occupancy(ListingId asked) {
            TimeRange during = TimeRange.of(from, to);
            return new Occupancy(
                    unitId,
                    during,
                    usedFrom == null ? during : TimeRange.of(usedFrom, usedTo),
                    kind,
                    bookingId,
                    expiresAt,
                    placement(asked));
        }

        private Placement placement(ListingId asked) {
            if (!asked.equals(listingId)) {
                return Placement.FIXED;
            }
            return chosen ? Placement.CHOSEN : Placement.MOVABLE;
        }
    }

    /**
     * A host closed or opened a whole listing for a time.
     *
     * @param from a date in the listing's zone, or an instant
     * @param to as {@code from}, exclusive
     */
    public record Blocked(ListingId listingId, HostBlock.State state, String from, String to) {

        private static final int DATE_CHARS = 10;

        private HostBlock block() {
            return from.length() == DATE_CHARS
                    ? new HostBlock.OnDates(state, DateRange.of(LocalDate.parse(from), LocalDate.parse(to)))
                    : new HostBlock.AtTimes(state, TimeRange.of(Instant.parse(from), Instant.parse(to)));
        }
    }

    public CalendarCopy {
        occupancies = List.copyOf(occupancies);
        blocks = List.copyOf(blocks);
    }

    /**
     * The calendar of one listing of the group.
     *
     * @param units the listing's, in its order
     */
    public Calendar of(ListingId listing, List<UnitId> units) {
        Set<UnitId> offered = new HashSet<>(units);
        return Calendar.of(
                units,
                occupancies.stream()
                        .filter(one -> offered.contains(one.unitId()))
                        .map(one -> one.occupancy(listing))
                        .toList(),
                blocks.stream()
                        .filter(one -> one.listingId().equals(listing))
                        .map(Blocked::block)
                        .toList());
    }
}
