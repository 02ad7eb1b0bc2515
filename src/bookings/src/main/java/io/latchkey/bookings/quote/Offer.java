package io.latchkey.bookings.quote;

import io.latchkey.bookings.availability.StayRequest;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.pricing.CancellationPolicies;
import io.latchkey.bookings.pricing.CancellationPolicy;
import io.latchkey.bookings.pricing.Quotation;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What guest and host agree on: frozen by the quote, taken over unchanged by its booking. */
public record Offer(
        ListingId listingId,
        String listingTitle,
        PersonId hostId,
        UUID calendarGroup,
        Per per,
        String from,
        String to,
        Instant startsAt,
        Instant endsAt,
        ZoneId timeZone,
        int guests,
        int units,
        Quotation price,
        boolean instantBook,
        String cancellationPolicy,
        String houseRules) {

    public Stay stay() {
        return new StayText(from, to).parse(per);
    }

    public StayRequest request() {
        return new StayRequest(stay(), guests, units);
    }

    /** From when to when the guest has the units. */
    public TimeRange use() {
        return TimeRange.of(startsAt, endsAt);
    }

    public CancellationPolicy policy() {
        return CancellationPolicies.named(cancellationPolicy).orElseThrow();
    }
}
