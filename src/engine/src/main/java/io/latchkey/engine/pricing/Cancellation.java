package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A booked stay and the instant at which it is given up, or might be.
 *
 * @param use from when to when the guest has the units
 * @param zone of the listing
 * @param agreed what each date costs; null where all cost the same
 */
public record Cancellation(Stay stay, TimeRange use, ZoneId zone, Instant bookedAt, Instant at, AgreedPrices agreed) {

    public Cancellation(Stay stay, TimeRange use, ZoneId zone, Instant bookedAt, Instant at) {
        this(stay, use, zone, bookedAt, at, null);
    }

    public Cancellation {
        Objects.requireNonNull(stay, "stay");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(bookedAt, "bookedAt");
        Objects.requireNonNull(at, "at");
    }

    boolean isBeforeStart() {
        return at.isBefore(use.start());
    }

    Instant beforeStart(Span span) {
        return span.before(use.start(), zone);
    }

    Instant afterBooking(Span span) {
        return span.after(bookedAt, zone);
    }

    Quantity length() {
        return StayLength.of(stay);
    }

    /** What has been used up by then: nights slept, days begun, hours passed; all of it once the stay has ended. */
    Quantity used() {
        if (isBeforeStart()) {
            return length().times(0);
        }
        if (!at.isBefore(use.end())) {
            return length();
        }
        return switch (stay) {
            case Stay.Nights(var dates) -> Quantity.of(datesPassed(dates));
            case Stay.Days(var dates) -> Quantity.of(Math.min(datesPassed(dates) + 1, dates.days()));
            case Stay.Hours(var times) ->
                Quantity.ofSeconds(Duration.between(times.start(), at).getSeconds());
        };
    }

    /**
     * What is neither used nor kept beyond that, as a fraction of the price of the time: nights and days by their own
     * prices, hours by their number.
     *
     * @param kept ten-thousandths of a night, day or hour
     */
    Quantity unused(int kept) {
        Quantity length = length();
        long gone =
                Math.multiplyExact(used().parts(), BasisPoints.ALL) + Math.multiplyExact(kept, length.partsPerUnit());
        if (agreed != null && agreed.per() != Per.HOUR && agreed.isPriced()) {
            return worthAfter(gone);
        }
        long whole = Math.multiplyExact(length.parts(), BasisPoints.ALL);
        return new Quantity(Math.max(0, whole - gone), whole);
    }

    /** @param gone ten-thousandths of a night or day */
    private Quantity worthAfter(long gone) {
        long left = 0;
        long whole = 0;
        long passed = 0;
        for (Money price : agreed.eachPrice().toList()) {
            passed += BasisPoints.ALL;
            long ofDate = Math.clamp(passed - gone, 0, BasisPoints.ALL);
            left = Math.addExact(left, Math.multiplyExact(price.amountMinor(), ofDate));
            whole = Math.addExact(whole, Math.multiplyExact(price.amountMinor(), BasisPoints.ALL));
        }
        return new Quantity(left, whole).reduced();
    }

    /** The first night that nobody slept, of a stay by the night. */
    LocalDate sleptUntil() {
        if (stay instanceof Stay.Nights(var dates)) {
            return dates.start().plusDays(used().parts());
        }
        throw new IllegalStateException("nobody sleeps in a stay by the " + stay.per());
    }

    private long datesPassed(DateRange dates) {
        LocalDate today = CivilTime.dateOf(at, zone);
        return Math.clamp(ChronoUnit.DAYS.between(dates.start(), today), 0, dates.days());
    }
}
