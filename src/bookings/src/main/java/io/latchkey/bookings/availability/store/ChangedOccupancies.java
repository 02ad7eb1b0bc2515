package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The units of bookings that change. What a change needs beyond its booking's old range is kept under the change's own
 * id, until it replaces the old range or is free again.
 */
@ApplicationScoped
public class ChangedOccupancies {

    private final OccupancyRepository occupancies;

    ChangedOccupancies(OccupancyRepository occupancies) {
        this.occupancies = occupancies;
    }

    /**
     * Holds what the booking does not have yet of the range it wants, for the change. Nobody moves either part
     * meanwhile, so that they stay together.
     *
     * @return how many rows are held for the change
     * @throws UnitsTakenException if the constraint says no
     */
    public int holdBeyond(Claim wanted, BookingId booking, BookingId change, Instant now) {
        Map<UnitId, TimeRange> taken = occupancies.taken(wanted.calendarGroup(), booking);
        List<Claim.Part> missing = new ArrayList<>();
        for (Claim.Part part : wanted.parts()) {
            for (UnitId unit : part.units()) {
                beyond(part.occupied(), taken.get(unit))
                        .forEach(range -> missing.add(new Claim.Part(change, List.of(unit), range, range)));
            }
        }
        if (!missing.isEmpty()) {
            occupancies.hold(new Claim(wanted.calendarGroup(), null, true, missing, wanted.holdExpiresAt()), now);
        }
        occupancies.pin(wanted.calendarGroup(), booking, true);
        return missing.size();
    }

    /** What of the range the other does not cover: nothing, one piece or two. */
    private static List<TimeRange> beyond(TimeRange range, TimeRange other) {
        if (other == null || !range.overlaps(other)) {
            return List.of(range);
        }
        List<TimeRange> pieces = new ArrayList<>();
        if (range.start().isBefore(other.start())) {
            pieces.add(TimeRange.of(range.start(), other.start()));
        }
        if (other.end().isBefore(range.end())) {
            pieces.add(TimeRange.of(other.end(), range.end()));
        }
        return pieces;
    }

    /**
     * The booking gives up what it had, takes what the claim says instead and keeps it; who is in the unit stays there.
     *
     * @throws UnitsTakenException if the constraint says no
     */
    public void replace(Claim claim, BookingId change, Instant now) {
        UUID group = claim.calendarGroup();
        List<BookingId> begun = claim.parts().stream()
                .map(Claim.Part::booking)
                .filter(booking -> occupancies.hasBegun(group, booking))
                .toList();
        occupancies.free(group, change);
        claim.parts().forEach(part -> occupancies.free(group, part.booking()));
        occupancies.hold(claim, now);
        claim.parts().forEach(part -> occupancies.keep(group, part.booking()));
        begun.forEach(booking -> occupancies.begin(group, booking));
    }

    /** The change holds nothing any more, and the booking may be moved again unless its guest chose the units. */
    public void release(UUID calendarGroup, BookingId booking, BookingId change, boolean chosen) {
        occupancies.free(calendarGroup, change);
        occupancies.pin(calendarGroup, booking, chosen);
    }
}
