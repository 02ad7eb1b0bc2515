package io.latchkey.listings.place.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.listings.place.GeoPoint;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {

    /** Loaded once: it takes seconds. */
    private static final TimeZones ZONES = new TimeZones();

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    @ParameterizedTest(name = "{3}: {2}")
    @CsvSource({
        "51.2194, 4.4025, Europe/Brussels, Antwerp",
        "46.8139, -71.2080, America/Toronto, Quebec",
        "42.6526, -73.7562, America/New_York, Albany",
        "51.4386, 4.9306, Europe/Brussels, an enclave of Baarle-Hertog",
        "51.4467, 4.9269, Europe/Amsterdam, Baarle-Nassau",
        "35.8900, -5.3100, Africa/Ceuta, Spanish soil in Africa",
        "31.6900, -106.4200, America/Ciudad_Juarez, over the river from Texas",
        "64.1800, -51.7200, America/Nuuk, half a name ago Godthab",
        "1.8700, -157.4000, Pacific/Kiritimati, a day ahead of its longitude",
        "-31.5500, 159.0800, Australia/Lord_Howe, half an hour of summer",
        "27.7100, 85.3200, Asia/Kathmandu, a quarter of an hour",
        "-16.8000, 179.9900, Pacific/Fiji, west of the date line",
        "-16.8000, -179.9900, Pacific/Fiji, east of the date line",
        "50.4500, 30.5200, Europe/Kyiv, a name of 2022",
        "-90, 0, Antarctica/McMurdo, the south pole keeps New Zealand's time",
        "90, 0, Etc/GMT, the north pole is sea",
        "52.0000, 3.0000, Etc/GMT, the North Sea",
        "0, -30, Etc/GMT+2, the Atlantic",
        "0, 180, Etc/GMT-12, the date line from the west",
        "0, -180, Etc/GMT+12, the date line from the east"
    })
    void findsTheZoneOfAPlace(double latitude, double longitude, String zone, String where) {
        assertEquals(zone, ZONES.at(new GeoPoint(latitude, longitude)), where);
    }

    @Test
    void findsOneEverywhereAndAlwaysTheSame() {
        Seeded.forAll(300, random -> {
            GeoPoint point = new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            String zone = ZONES.at(point);
            assertTrue(KNOWN.contains(zone), zone);
            assertEquals(zone, ZONES.at(point));
        });
    }
}
