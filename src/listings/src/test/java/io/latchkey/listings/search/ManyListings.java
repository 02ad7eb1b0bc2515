package io.latchkey.listings.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Thousands of published listings, straight into the table: half of them all over the world, half in one village. */
@ApplicationScoped
class ManyListings {

    static final int COUNT = 6_000;

    /** Nobody else's tests look here. */
    static final double VILLAGE_LATITUDE = -37.1;

    static final double VILLAGE_LONGITUDE = -12.28;

    private final EntityManager em;
    private boolean there;

    ManyListings(EntityManager em) {
        this.em = em;
    }

    @Transactional
    synchronized void areThere() {
        if (there) {
            return;
        }
        em.createNativeQuery(
                        """
                        INSERT INTO listing (id, host_id, state, version, kind, title, description, latitude, longitude,
                            address, city, country_code, shown_latitude, shown_longitude, time_zone, unit_count,
                            attributes, terms, capacity, instant_book, currency, night_price, day_price, hour_price,
                            created_at, updated_at, published_at, calendar_group)
                        SELECT id, gen_random_uuid(), 'PUBLISHED', 1, 'HOME', 'House ' || n,
                            repeat(md5(n::text) || ' ', 15), lat, lon, '', 'Edinburgh', 'SH', lat, lon, 'Atlantic/St_Helena',
                            1, '{}', '{}', 1 + n % 8, n % 2 = 0, 'GBP', 1000 + n,
                            CASE WHEN n % 3 = 0 THEN 1000 + n END, CASE WHEN n % 5 = 0 THEN 100 + n END,
                            at, at, at, id
                        FROM (SELECT n, uuidv7() AS id, timestamptz '2025-01-01Z' + n * interval '1 minute' AS at,
                                 CASE WHEN n % 2 = 0 THEN :lat + (n % 97) * 0.0001 ELSE -80 + (n * 7919 % 16001) / 100.0 END AS lat,
                                 CASE WHEN n % 2 = 0 THEN :lon + (n % 89) * 0.0001 ELSE -170 + (n * 104729 % 34003) / 100.0 END AS lon
                              FROM generate_series(1, :count) AS n) AS house
                        """
                                .replace("n::text", "CAST(n AS text)"))
                .setParameter("lat", VILLAGE_LATITUDE)
                .setParameter("lon", VILLAGE_LONGITUDE)
                .setParameter("count", COUNT)
                .executeUpdate();
        em.createNativeQuery("ANALYZE listing").executeUpdate();
        there = true;
    }
}
