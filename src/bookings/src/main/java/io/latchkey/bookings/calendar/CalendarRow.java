package io.latchkey.bookings.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.coupon.CouponOnFile;
import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.availability.Placement;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.listing.TaxTerms;
import io.latchkey.engine.pricing.Tax;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads one row of {@link CalendarRepository}: a snapshot, two JSON arrays (instants in microseconds), the
 * tax rules of the place and the coupon. */
final class CalendarRow {

    private final ObjectMapper json;

    CalendarRow(ObjectMapper json) {
        this.json = json;
    }

    ListingCalendar read(Object[] row) {
        try {
            ListingCopy listing = json.readValue((String) row[0], ListingCopy.class);
            List<Occupancy> taken = new ArrayList<>();
            json.readTree((String) row[1]).forEach(one -> taken.add(occupancy(one)));
            List<HostBlock> blocks = new ArrayList<>();
            json.readTree((String) row[2]).forEach(one -> blocks.add(block(one)));
            return new ListingCalendar(
                    listing,
                    Calendar.of(listing.unitIds(), taken, blocks),
                    listing.rules(),
                    placeTaxes((String) row[3]),
                    coupon((String) row[4]));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot that cannot be read", e);
        }
    }

    private List<Tax> placeTaxes(String rules) throws JsonProcessingException {
        return rules == null
                ? List.of()
                : Stream.of(json.readValue(rules, TaxTerms[].class))
                        .map(TaxTerms::tax)
                        .toList();
    }

    private CouponOnFile coupon(String found) throws JsonProcessingException {
        return found == null ? null : json.readValue(found, CouponOnFile.class);
    }

    private static Occupancy occupancy(JsonNode node) {
        TimeRange during = TimeRange.of(instant(node.get(1)), instant(node.get(2)));
        return new Occupancy(
                UnitId.of(node.get(0).textValue()),
                during,
                node.get(3).isNull() ? during : TimeRange.of(instant(node.get(3)), instant(node.get(4))),
                Occupancy.Kind.valueOf(node.get(5).textValue()),
                node.get(6).isNull() ? null : BookingId.of(node.get(6).textValue()),
                node.get(7).isNull() ? null : instant(node.get(7)),
                Placement.valueOf(node.get(8).textValue()));
    }

    private static HostBlock block(JsonNode node) {
        HostBlock.State state = HostBlock.State.valueOf(node.get(0).textValue());
        JsonNode from = node.get(1);
        JsonNode to = node.get(2);
        return from.isTextual()
                ? new HostBlock.OnDates(
                        state, DateRange.of(LocalDate.parse(from.textValue()), LocalDate.parse(to.textValue())))
                : new HostBlock.AtTimes(state, TimeRange.of(instant(from), instant(to)));
    }

    private static Instant instant(JsonNode micros) {
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
