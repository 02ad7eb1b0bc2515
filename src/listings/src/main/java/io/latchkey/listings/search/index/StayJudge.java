package io.latchkey.listings.search.index;

import io.latchkey.engine.availability.Availability;
import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.availability.Turnaround;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.engine.pricing.Pricing;
import io.latchkey.engine.pricing.Quotation;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Judges one stay in many listings at one moment. A cheap look at the calendar leaves out most that are taken; who
 * passes it is decided and priced by the engines, exactly as a quote would be.
 */
final class StayJudge {

    /** More than any turnaround or zone offset reaches beyond the stay itself; as bookings looks. */
    private static final long AROUND = Duration.ofDays(40).toMillis() * 1_000;

    /** No clock is more than 14 hours away from Greenwich, and opening hours end within a day after the last date. */
    private static final long ZONES_APART = Duration.ofDays(3).toMillis() * 1_000;

    private static final int SECONDS_PER_HOUR = 3_600;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final StayRequest request;
    private final Instant now;
    private final long nowMicros;
    /** The dates as they are in Greenwich, in microseconds. */
    private final long start;

    private final long end;
    /** Start and end of the use by the number of the clock, worked out when first needed. */
    private long[] uses = new long[0];

    private final long parts;
    private final long partsPerUnit;

    StayJudge(StayRequest request, Instant now) {
        this.request = request;
        this.now = now;
        this.nowMicros = GroupCalendar.micros(now);
        TimeRange times = times(request.stay());
        this.start = GroupCalendar.micros(times.start());
        this.end = GroupCalendar.micros(times.end());
        this.parts = switch (request.stay()) {
            case Stay.Nights(var dates) -> dates.days();
            case Stay.Days(var dates) -> dates.days();
            case Stay.Hours(var range) -> range.duration().toSeconds();
        };
        this.partsPerUnit = request.stay().per() == Per.HOUR ? SECONDS_PER_HOUR : 1;
    }

    private static TimeRange times(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) -> TimeRange.of(midnight(dates.start()), midnight(dates.end()));
            case Stay.Days(var dates) -> TimeRange.of(midnight(dates.start()), midnight(dates.end()));
            case Stay.Hours(var range) -> range;
        };
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** False only where the engine would refuse; true is no promise. */
    boolean mayBeFree(Entry entry) {
        if (!entry.offers(request.stay().per()) || entry.units == 0) {
            return false;
        }
        GroupCalendar calendar = entry.calendar.now();
        if (calendar == GroupCalendar.EMPTY || entry.isPool()) {
            return true;
        }
        int at = 2 * entry.clock;
        if (at >= uses.length || uses[at] == UNKNOWN) {
            findUse(entry);
        }
        long[] keys = entry.unitKeys;
        for (int unit = 0; unit < keys.length; unit += 2) {
            if (calendar.isTaken(keys, unit, uses[at], uses[at + 1], nowMicros)) {
                return false;
            }
        }
        return true;
    }

    private void findUse(Entry entry) {
        int at = 2 * entry.clock;
        if (at >= uses.length) {
            int known = uses.length;
            uses = Arrays.copyOf(uses, Math.max(64, 2 * at + 2));
            Arrays.fill(uses, known, uses.length, UNKNOWN);
        }
        Optional<TimeRange> use = use(entry.listing.rules());
        uses[at] = use.map(range -> GroupCalendar.micros(range.start())).orElse(0L);
        uses[at + 1] = use.map(range -> GroupCalendar.micros(range.end())).orElse(0L);
    }

    /** From when to when the guest would have the units, where that is sure without a look at opening hours. */
    private Optional<TimeRange> use(ListingRules rules) {
        return switch (request.stay()) {
            case Stay.Nights(var dates) -> {
                Instant start = CivilTime.at(dates.start(), rules.times().checkIn(), rules.zone());
                Instant end = CivilTime.at(dates.end(), rules.times().checkOut(), rules.zone());
                yield start.isBefore(end) ? Optional.of(TimeRange.of(start, end)) : Optional.empty();
            }
            case Stay.Days days -> Optional.empty();
            case Stay.Hours(var range) -> Optional.of(range);
        };
    }

    /** No stay here costs less; minor units. */
    long floor(Entry entry) {
        return entry.leastPrice.of(request.stay().per(), request.units(), parts, partsPerUnit);
    }

    /** What a quote would total now; empty if it would be refused. */
    Optional<Money> total(Entry entry) {
        return isAvailable(entry) ? price(entry.listing) : Optional.empty();
    }

    private boolean isAvailable(Entry entry) {
        IndexedListing listing = entry.listing;
        if (entry.isPool()) {
            return decide(entry).isAvailable();
        }
        long reach = reach(listing.rules());
        Calendar near = entry.calendar.now().around(listing.id(), listing.unitIds(), start - reach, end + reach);
        return Availability.allows(request, near, listing.rules(), now);
    }

    /** How far from the dates something may matter, where nothing is moved. */
    private static long reach(ListingRules rules) {
        Turnaround turnaround = rules.turnaround();
        return rules.caps().isEmpty()
                        && turnaround.before().isZero()
                        && turnaround.after().isZero()
                ? ZONES_APART
                : AROUND;
    }

    /** Why not, or that it is available. */
    Decision decide(Entry entry) {
        IndexedListing listing = entry.listing;
        Calendar near = entry.calendar.now().around(listing.id(), listing.unitIds(), start - AROUND, end + AROUND);
        Decision decision = Availability.decide(request, near, listing.rules(), now);
        boolean settled = decision.movesOnlyWithin(
                TimeRange.of(GroupCalendar.instant(start - AROUND), GroupCalendar.instant(end + AROUND)));
        return settled ? decision : Availability.decide(request, whole(entry), listing.rules(), now);
    }

    /** The nearest stays that can be booked, one before and one after. */
    List<Stay> nearest(Entry entry) {
        return Availability.nearest(request, whole(entry), entry.listing.rules(), now);
    }

    private static Calendar whole(Entry entry) {
        return entry.calendar.now().whole(entry.listing.id(), entry.listing.unitIds());
    }

    /** Nothing if no number can hold it, or the payment with its deposit: such a stay cannot be sold. */
    Optional<Money> price(IndexedListing listing) {
        PriceRequest plain = PriceRequest.of(
                request.stay(),
                request.guests(),
                request.units(),
                CivilTime.dateOf(now, listing.rules().zone()));
        return Pricing.tryToPrice(listing.prices(), plain)
                .map(Quotation::total)
                .filter(total -> total.amountMinor() <= Long.MAX_VALUE - listing.securityDeposit());
    }
}
