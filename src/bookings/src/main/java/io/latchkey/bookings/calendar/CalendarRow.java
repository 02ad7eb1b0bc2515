package io.latchkey.bookings.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.coupon.CouponOnFile;
import io.latchkey.engine.listing.CalendarCopy;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.listing.PlaceTax;
import io.latchkey.engine.pricing.Tax;
import java.util.List;

/** Reads one row of {@link CalendarRepository}: a snapshot, what takes its units and blocks it, the tax rules of its country
 * and the coupon. */
final class CalendarRow {

    private final ObjectMapper json;

    CalendarRow(ObjectMapper json) {
        this.json = json;
    }

    ListingCalendar read(Object[] row) {
        try {
            ListingCopy listing = json.readValue((String) row[0], ListingCopy.class);
            CalendarCopy copy = new CalendarCopy(
                    listing.calendarGroup(),
                    CalendarColumns.occupancies(json.readTree((String) row[1])),
                    CalendarColumns.blocks(json.readTree((String) row[2])));
            return new ListingCalendar(
                    listing,
                    copy.of(listing.listingId(), listing.unitIds()),
                    listing.rules(),
                    placeTaxes(listing, (String) row[3]),
                    coupon((String) row[4]));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot that cannot be read", e);
        }
    }

    private List<Tax> placeTaxes(ListingCopy listing, String rules) throws JsonProcessingException {
        return rules == null ? List.of() : PlaceTax.of(listing, List.of(json.readValue(rules, PlaceTax[].class)));
    }

    private CouponOnFile coupon(String found) throws JsonProcessingException {
        return found == null ? null : json.readValue(found, CouponOnFile.class);
    }
}
