package io.latchkey.listings.favorite;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Rate;
import io.latchkey.listings.place.GeoPoint;

/**
 * The short form of a listing, with nothing that is private.
 *
 * @param shown the blurred place
 * @param cover its first photo; null if it has none
 * @param rate of the way it is mainly rented: night before day before hour
 */
public record ShownListing(
        PersonId hostId,
        Kind kind,
        String title,
        GeoPoint shown,
        String city,
        String countryCode,
        PhotoId cover,
        Rate rate,
        boolean instantBook,
        int capacity,
        Rating rating) {}
