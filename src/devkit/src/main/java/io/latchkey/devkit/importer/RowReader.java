package io.latchkey.devkit.importer;

import io.latchkey.devkit.importer.ImportOptions.Overrides;
import io.latchkey.devkit.importer.Refusal.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a draft of a row and its days, or says why not. */
final class RowReader {

    private final CalendarFile calendar;
    private final CalendarShift shift;
    private final LocalDate today;
    private final Overrides overrides;

    RowReader(CalendarFile calendar, CalendarShift shift, LocalDate today, Overrides overrides) {
        this.calendar = calendar;
        this.shift = shift;
        this.today = today;
        this.overrides = overrides;
    }

    sealed interface Reading {}

    record Sound(Draft draft) implements Reading {}

    record Unsound(List<Refusal> refusals) implements Reading {}

    /** @throws IllegalArgumentException when the place is far from every known city and no option names zone and money */
    Reading read(ListingRow row) {
        if (!RowCheck.hasPlace(row)) {
            return new Unsound(List.of(new Refusal(Reason.PLACE_UNREADABLE, row.latitude() + "," + row.longitude())));
        }
        Place place = place(row, overrides);
        List<Refusal> refusals = new ArrayList<>(RowCheck.refusals(row, place.currency()));
        Optional<DayCalendar> days = calendar.of(row.id());
        if (days.isEmpty()) {
            refusals.add(new Refusal(Reason.NO_CALENDAR, ""));
            return new Unsound(refusals);
        }
        CalendarPlan plan = CalendarPlan.of(days.get(), shift.days(), today);
        refusals.addAll(RowCheck.refusals(plan, row));
        return refusals.isEmpty() ? new Sound(RowMapping.draft(row, place, plan)) : new Unsound(refusals);
    }

    /** The nearest known city, as far as no option overrides it. */
    static Place place(ListingRow row, Overrides overrides) {
        double latitude = degrees(Cleaning.coordinate(row.latitude(), 90));
        double longitude = degrees(Cleaning.coordinate(row.longitude(), 180));
        Optional<Place> near = Place.nearest(latitude, longitude);
        if (near.isEmpty()) {
            String city = Cleaning.line(row.texts().neighbourhood());
            return new Place(
                    city,
                    overrides.country().orElseThrow(() -> unknownPlace("COUNTRY")),
                    latitude,
                    longitude,
                    overrides.zone().orElseThrow(() -> unknownPlace("ZONE")),
                    overrides.currency().orElseThrow(() -> unknownPlace("CURRENCY")));
        }
        Place known = near.get();
        return known.in(overrides.zone().orElse(known.zone()))
                .paying(overrides.currency().orElse(known.currency()));
    }

    private static double degrees(Optional<BigDecimal> coordinate) {
        return coordinate.orElseThrow().doubleValue();
    }

    private static IllegalArgumentException unknownPlace(String option) {
        return new IllegalArgumentException("No known city is near these listings: say " + option + "=…");
    }
}
