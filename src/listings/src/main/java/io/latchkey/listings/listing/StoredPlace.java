package io.latchkey.listings.listing;

import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Place;
import jakarta.persistence.Embeddable;

/** Where a listing is, and where strangers are shown that it is. */
@Embeddable
public class StoredPlace {

    private double latitude;
    private double longitude;
    private String address;
    private String city;
    private String countryCode;
    private double shownLatitude;
    private double shownLongitude;

    protected StoredPlace() {}

    StoredPlace(Place exact, GeoPoint shown) {
        latitude = exact.point().latitude();
        longitude = exact.point().longitude();
        address = exact.address();
        city = exact.city();
        countryCode = exact.countryCode();
        shownLatitude = shown.latitude();
        shownLongitude = shown.longitude();
    }

    Place exact() {
        return new Place(new GeoPoint(latitude, longitude), address, city, countryCode);
    }

    GeoPoint shown() {
        return new GeoPoint(shownLatitude, shownLongitude);
    }
}
