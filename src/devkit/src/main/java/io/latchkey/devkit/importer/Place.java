package io.latchkey.devkit.importer;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A city whose zone and money are known, so that nobody has to name them. */
record Place(String city, String countryCode, double latitude, double longitude, ZoneId zone, Currency currency) {

    /** Beyond this the nearest city says nothing about the money. */
    private static final double NEAR_KM = 60;

    private static final double EARTH_KM = 6_371;

    private static final List<Place> KNOWN = List.of(
            place("Antwerp,BE,51.2194,4.4025,Europe/Brussels,EUR"),
            place("Brussels,BE,50.8467,4.3525,Europe/Brussels,EUR"),
            place("Ghent,BE,51.0543,3.7174,Europe/Brussels,EUR"),
            place("Amsterdam,NL,52.3731,4.8922,Europe/Amsterdam,EUR"),
            place("Berlin,DE,52.5186,13.4081,Europe/Berlin,EUR"),
            place("Paris,FR,48.8567,2.3522,Europe/Paris,EUR"),
            place("London,GB,51.5074,-0.1278,Europe/London,GBP"),
            place("Albany,US,42.6526,-73.7562,America/New_York,USD"),
            place("New York,US,40.7128,-74.0060,America/New_York,USD"),
            place("Quebec,CA,46.8139,-71.2080,America/Toronto,CAD"),
            place("Tokyo,JP,35.6897,139.6922,Asia/Tokyo,JPY"));

    private static Place place(String line) {
        String[] parts = line.split(",");
        return new Place(
                parts[0],
                parts[1],
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                ZoneId.of(parts[4]),
                Currency.getInstance(parts[5]));
    }

    static Optional<Place> nearest(double latitude, double longitude) {
        return KNOWN.stream()
                .filter(place -> place.kilometresTo(latitude, longitude) <= NEAR_KM)
                .min(Comparator.comparingDouble(place -> place.kilometresTo(latitude, longitude)));
    }

    private double kilometresTo(double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude);
        double east = Math.toRadians(otherLongitude - longitude);
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
    }

    Place in(ZoneId otherZone) {
        return new Place(city, countryCode, latitude, longitude, otherZone, currency);
    }

    Place paying(Currency otherCurrency) {
        return new Place(city, countryCode, latitude, longitude, zone, otherCurrency);
    }
}
