package io.latchkey.listings.search.index;

import io.latchkey.engine.availability.Changeover;
import io.latchkey.engine.availability.LeadTime;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.StayTimes;
import io.latchkey.engine.availability.Turnaround;
import io.latchkey.engine.availability.WeeklyHours;
import io.latchkey.engine.pricing.Discounts;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.Span;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.GeoPoint;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Entries of which only the place matters. */
final class SomeEntries {

    private SomeEntries() {}

    static Entry at(GeoPoint place) {
        UUID id = UUID.randomUUID();
        return new Entry(
                new IndexedListing(
                        new ListingId(id),
                        new PersonId(id),
                        Kind.HOME,
                        "",
                        place,
                        "",
                        "",
                        null,
                        true,
                        Instant.EPOCH,
                        Attributes.NONE,
                        id,
                        List.of(new UnitId(id)),
                        rules(),
                        prices(),
                        0,
                        Rating.NONE),
                new CalendarHolder(),
                0,
                new int[0]);
    }

    private static ListingRules rules() {
        return new ListingRules(
                ZoneOffset.UTC,
                new StayTimes(LocalTime.of(15, 0), LocalTime.of(11, 0), new WeeklyHours(List.of()), 30),
                Map.of(),
                new Changeover(Set.of(), List.of()),
                new Changeover(Set.of(), List.of()),
                new LeadTime(Span.ZERO, Span.ofDays(730), null),
                Turnaround.NONE,
                List.of(),
                UnitUse.ANY,
                1);
    }

    private static RatePlan prices() {
        return new RatePlan(
                ZoneOffset.UTC,
                Currency.getInstance("EUR"),
                Map.of(),
                Discounts.NONE,
                null,
                null,
                List.of(),
                List.of(),
                new FeeRates(0, 0));
    }
}
