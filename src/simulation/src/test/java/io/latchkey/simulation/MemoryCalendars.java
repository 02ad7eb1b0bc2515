package io.latchkey.simulation;

import static io.latchkey.simulation.BookingTables.OCCUPANCIES;

import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.availability.Placement;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.simulation.BookingTables.Taken;
import io.latchkey.simulation.Catalogue.Offered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Listings with what takes their units, as the one statement of the calendar reads them. */
final class MemoryCalendars {

    private final MemoryDatabase database;

    MemoryCalendars(MemoryDatabase database) {
        this.database = database;
    }

    List<ListingCalendar> read(Collection<?> listings, TimeRange window, Instant now) {
        return listings.stream()
                .map(listing -> calendar(Catalogue.of((ListingId) listing), window, now))
                .toList();
    }

    private ListingCalendar calendar(Offered offered, TimeRange window, Instant now) {
        List<UnitId> units = offered.listing().unitIds();
        List<Occupancy> taken = new ArrayList<>();
        for (UnitId unit : units) {
            for (Taken row : database.look(OCCUPANCIES, unit.value())) {
                if (row.during().overlaps(window) && !row.isDead(now)) {
                    taken.add(occupancy(row, offered, now));
                }
            }
        }
        return new ListingCalendar(
                offered.listing(), Calendar.of(units, taken, List.of()), offered.rules(), List.of(), null);
    }

    private static Occupancy occupancy(Taken row, Offered offered, Instant now) {
        boolean throughIt = offered.listing().listingId().value().equals(row.listing());
        boolean stays = row.chosen() || row.begun() || !row.during().start().isAfter(now);
        return new Occupancy(
                row.unit(),
                row.during(),
                row.use(),
                row.kind(),
                row.booking() == null ? null : new BookingId(row.booking()),
                row.expiresAt(),
                throughIt ? stays ? Placement.CHOSEN : Placement.MOVABLE : Placement.FIXED);
    }
}
