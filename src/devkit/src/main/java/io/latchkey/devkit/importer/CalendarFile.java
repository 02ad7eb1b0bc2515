package io.latchkey.devkit.importer;

import io.latchkey.devkit.importer.DayCalendar.Day;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** All days of {@code calendar.csv} by the listing's id; about 3 kB a listing and year. */
final class CalendarFile {

    private final Map<String, DayCalendar> byListing = new HashMap<>();
    private long days;
    private long unreadable;

    static CalendarFile read(CsvFile file) {
        CalendarFile calendar = new CalendarFile();
        file.forEach(calendar::add);
        return calendar;
    }

    private void add(CSVRecord cells) {
        Optional<Day> day = day(cells);
        day.ifPresent(known -> byListing
                .computeIfAbsent(cells.get("listing_id"), id -> new DayCalendar())
                .add(known));
        days++;
        unreadable += day.isPresent() ? 0 : 1;
    }

    /** A day whose numbers cannot be read is left out, and what is left out is closed. */
    private static Optional<Day> day(CSVRecord cells) {
        Optional<Integer> min = Cleaning.wholeNumber(cells.get("minimum_nights"));
        Optional<Integer> max = Cleaning.wholeNumber(cells.get("maximum_nights"));
        try {
            LocalDate date = LocalDate.parse(cells.get("date"));
            boolean free = "t".equals(cells.get("available"));
            return Optional.of(new Day(date, free, min.orElse(1), max.orElse(Integer.MAX_VALUE)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<DayCalendar> of(String listingId) {
        return Optional.ofNullable(byListing.get(listingId));
    }

    /** The first day of any listing. */
    Optional<LocalDate> firstDay() {
        return byListing.values().stream().map(DayCalendar::first).min(Comparator.naturalOrder());
    }

    long days() {
        return days;
    }

    long unreadable() {
        return unreadable;
    }

    int listings() {
        return byListing.size();
    }
}
