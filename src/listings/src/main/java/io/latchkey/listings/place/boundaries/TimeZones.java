package io.latchkey.listings.place.boundaries;

import io.latchkey.listings.place.GeoPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.time.ZoneId;
import java.util.Comparator;
import net.iakovlev.timeshape.TimeZoneEngine;
import org.jboss.logging.Logger;

/**
 * Which IANA zone a place is in. The boundaries take seconds to load and 180 MB to hold, so they are loaded when
 * somebody first asks, and given up when memory runs short.
 */
@ApplicationScoped
public class TimeZones {

    private static final Logger LOG = Logger.getLogger(TimeZones.class);
    private static final double DEGREES_AN_HOUR = 15;

    private SoftReference<TimeZoneEngine> loaded = new SoftReference<>(null);

    /**
     * On land the zone of the country or its part; at sea, and on a pole of ice, the nautical one, Etc/GMT+2 being two
     * hours behind Greenwich. Where two countries' zones overlap, the first by name: the host may know better.
     */
    public String at(GeoPoint point) {
        return boundaries().queryAll(point.latitude(), point.longitude()).stream()
                .map(ZoneId::getId)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> nautical(point.longitude()));
    }

    private static String nautical(double longitude) {
        long hoursBehind = Math.round(-longitude / DEGREES_AN_HOUR);
        return hoursBehind == 0 ? "Etc/GMT" : "Etc/GMT" + (hoursBehind > 0 ? "+" : "") + hoursBehind;
    }

    private synchronized TimeZoneEngine boundaries() {
        TimeZoneEngine known = loaded.get();
        if (known == null) {
            LOG.info("Loading the boundaries of the time zones");
            known = TimeZoneEngine.initialize();
            loaded = new SoftReference<>(known);
        }
        return known;
    }
}
