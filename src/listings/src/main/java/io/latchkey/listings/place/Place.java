package io.latchkey.listings.place;

/**
 * Where a listing is.
 *
 * @param address street and number; shown to nobody but the host, the operator and the parties of a confirmed booking
 * @param countryCode ISO 3166-1, two letters
 */
public record Place(GeoPoint point, String address, String city, String countryCode) {}
