package io.latchkey.bookings.coupon;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a guest wants to use a coupon for.
 *
 * @param zone of the listing
 * @param total of the quote without the coupon
 */
public record CouponUse(ListingId listing, Stay stay, ZoneId zone, Money total, Instant now) {

    /** The dates that the stay touches. */
    DateRange dates() {
        return switch (stay) {
            case Stay.Nights(var dates) -> dates;
            case Stay.Days(var dates) -> dates;
            case Stay.Hours(var times) ->
                DateRange.of(
                        CivilTime.dateOf(times.start(), zone),
                        CivilTime.dateOf(times.end().minusNanos(1), zone).plusDays(1));
        };
    }

    /** Whole nights, days or hours. */
    long length() {
        return switch (stay) {
            case Stay.Nights(var dates) -> dates.days();
            case Stay.Days(var dates) -> dates.days();
            case Stay.Hours(var times) -> times.duration().toHours();
        };
    }
}
