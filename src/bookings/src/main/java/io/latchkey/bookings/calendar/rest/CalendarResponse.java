package io.latchkey.bookings.calendar.rest;

import io.latchkey.bookings.calendar.DayCalendarService.Days;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.engine.availability.DayCalendar;
import io.latchkey.engine.listing.ListingState;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A listing's calendar, one item per date. */
@Schema(
        examples =
                """
        {"per":"NIGHT","listingState":"PUBLISHED","items":[{"date":"2026-12-24","open":true,"mayArrive":true,"mayLeave":false,"minLength":1,
         "maxLength":30,"lengths":[{"min":1,"max":30}],"price":{"amountMinor":9900,"currency":"EUR"},"reasons":[]}]}""")
record CalendarResponse(Per per, ListingState listingState, List<Day> items) {

    static CalendarResponse of(Days days) {
        List<Day> items = days.days().stream()
                .map(day -> Day.of(day, days.rate().on(day.date())))
                .map(day -> days.bookable() ? day : day.withoutBookings())
                .toList();
        return new CalendarResponse(days.per(), days.state(), items);
    }

    /** From the shortest to the longest, both included. */
    @Schema(name = "LengthRange")
    record Lengths(int min, int max) {}

    /**
     * One date.
     *
     * @param minLength and {@code maxLength}: of the stays that can begin here, in nights, days or hours
     * @param lengths of the stays that can begin here, where they end on a date on which one may leave; not for hours
     * @param price of the night or day that begins here
     * @param reasons why nobody can arrive here; empty where one may
     */
    @Schema(name = "CalendarDay")
    record Day(
            LocalDate date,
            boolean open,
            boolean mayArrive,
            boolean mayLeave,
            int minLength,
            int maxLength,
            List<Lengths> lengths,
            Money price,
            List<Reason> reasons) {

        static Day of(DayCalendar.Day day, Money price) {
            return new Day(
                    day.date(),
                    day.open(),
                    day.mayArrive(),
                    day.mayLeave(),
                    day.minLength(),
                    day.maxLength(),
                    day.lengths().stream()
                            .map(range -> new Lengths(range.min(), range.max()))
                            .toList(),
                    price,
                    day.refusals().stream().map(Reason::of).toList());
        }

        /** The same date while the listing takes no bookings, as its slots and quotes tell it. */
        Day withoutBookings() {
            return new Day(
                    date,
                    false,
                    false,
                    false,
                    minLength,
                    maxLength,
                    List.of(),
                    price,
                    List.of(NotAvailable.NOT_PUBLISHED));
        }
    }
}
