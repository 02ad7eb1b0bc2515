package io.latchkey.bookings.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.coupon.CouponRequest;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Listings with their calendars, any number of them in one statement. */
@ApplicationScoped
class CalendarRepository {

    static final String SQL =
            """
            SELECT CAST(l.snapshot AS text),
                (SELECT %s
                    FROM unnest(l.unit_ids) AS unit (id)
                    JOIN occupancy o ON o.calendar_group = l.calendar_group AND o.unit_id = unit.id
                        AND o.during && tstzrange(:start, :end)
                    WHERE o.expires_at IS NULL OR o.expires_at > :now),
                (SELECT %s
                    FROM block b
                    WHERE b.listing_id = l.listing_id AND b.unit_ids IS NULL
                        AND (b.dates && daterange(:first, :last) OR b.during && tstzrange(:start, :end))),
                (SELECT CAST(json_agg(json_build_object('countryCode', t.country_code, 'city', t.city, 'kinds', t.kinds,
                        'terms', t.terms) ORDER BY t.id) AS text)
                    FROM tax_rule t
                    WHERE t.country_code = l.snapshot ->> 'countryCode' AND t.ended_at IS NULL),
                (SELECT CAST(json_build_object('terms', c.terms, 'ended', c.ended_at IS NOT NULL, 'uses', c.uses,
                        'usesByGuest', (SELECT count(*) FROM coupon_redemption r
                            WHERE r.coupon_id = c.id AND r.guest_id = CAST(:guest AS uuid))) AS text)
                    FROM coupon c
                    WHERE c.host_id = l.host_id AND upper(c.code) = upper(CAST(:coupon AS text)))
            FROM listing_copy l
            WHERE l.listing_id\s"""
                    .formatted(
                            CalendarColumns.OCCUPANCIES.formatted("o.chosen OR o.begun OR lower(o.during) <= :now"),
                            CalendarColumns.BLOCKS);

    private final EntityManager em;
    private final CalendarRow rows;

    CalendarRepository(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.rows = new CalendarRow(json);
    }

    /**
     * The listings that exist, in no order.
     *
     * @param window what lies outside of it is not read
     * @param coupon to be found among those of the listings' hosts; null for none
     */
    List<ListingCalendar> read(Collection<ListingId> listings, TimeRange window, CouponRequest coupon, Instant now) {
        List<?> found = asking(listings)
                .setParameter("start", window.start())
                .setParameter("end", window.end())
                .setParameter("first", date(window.start()))
                .setParameter("last", date(window.end()))
                .setParameter("now", now)
                .setParameter("coupon", coupon == null ? null : coupon.code())
                .setParameter("guest", coupon == null ? null : coupon.guest().value())
                .getResultList();
        return found.stream().map(row -> rows.read((Object[]) row)).toList();
    }

    /** One by itself: an array of unknown length would be planned anew each time. */
    private Query asking(Collection<ListingId> listings) {
        UUID[] ids = listings.stream().map(ListingId::value).toArray(UUID[]::new);
        return ids.length == 1
                ? em.createNativeQuery(SQL + "= :listing").setParameter("listing", ids[0])
                : em.createNativeQuery(SQL + "= ANY(:listings)").setParameter("listings", ids);
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
