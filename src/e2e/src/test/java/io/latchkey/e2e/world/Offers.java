package io.latchkey.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Listings by meaning, as a host would send them. */
public final class Offers {

    private Offers() {}

    /** In Antwerp, 90 € a night, cleaned for 40 €, city tax 6 %, two guests and one more for 15 €. */
    public static ObjectNode aHome() {
        return (ObjectNode)
                Json.read(
                        """
                {"kind": "HOME", "title": "A home by the river", "description": "Two rooms, one view",
                 "location": {"latitude": 51.2204371, "longitude": 4.4013839, "address": "Plantinkaai 1",
                              "city": "Antwerp", "countryCode": "BE"},
                 "timeZone": "Europe/Brussels", "unitCount": 1,
                 "attributes": {"bedrooms": 2, "beds": 2, "bathrooms": "1.0", "amenities": ["Wifi"]},
                 "terms": {
                   "currency": "EUR",
                   "rates": [{"per": "NIGHT", "base": {"amountMinor": 9000, "currency": "EUR"},
                              "weekend": {"amountMinor": 11000, "currency": "EUR"}}],
                   "lengthDiscounts": [{"per": "NIGHT", "minLength": 7, "basisPoints": 1000}],
                   "cleaningFee": {"amountMinor": 4000, "currency": "EUR"},
                   "extraGuestFee": {"above": 2, "price": {"amountMinor": 1500, "currency": "EUR"}},
                   "taxes": [{"name": "City tax", "basisPoints": 600}],
                   "capacity": 3, "instantBook": true, "cancellationPolicy": "FLEXIBLE"}}
                """);
    }

    /** In Tokyo, in yen, by the day. */
    public static ObjectNode aCar() {
        return (ObjectNode)
                Json.read(
                        """
                {"kind": "CAR", "title": "A small car", "description": "Fits everywhere",
                 "location": {"latitude": 35.6581, "longitude": 139.7017, "address": "Dogenzaka 1",
                              "city": "Tokyo", "countryCode": "JP"},
                 "timeZone": "Asia/Tokyo", "unitCount": 1,
                 "attributes": {"make": "Suzuki", "model": "Alto", "year": 2021, "seats": 4, "fuel": "PETROL",
                                "gearbox": "AUTOMATIC", "kilometresIncluded": 200},
                 "terms": {
                   "currency": "JPY",
                   "rates": [{"per": "DAY", "base": {"amountMinor": 5500, "currency": "JPY"}}],
                   "capacity": 4, "instantBook": true, "cancellationPolicy": "CAR"}}
                """);
    }

    /** In Kuwait, in dinars of a thousand fils, cleaned for 1.001, five per cent tax. */
    public static ObjectNode aChalet() {
        ObjectNode chalet = aHome().put("title", "A chalet by the sea").put("timeZone", "Asia/Kuwait");
        chalet.putObject("location")
                .put("latitude", 29.3759)
                .put("longitude", 47.9774)
                .put("address", "Gulf Road 1")
                .put("city", "Kuwait City")
                .put("countryCode", "KW");
        return chalet.set(
                "terms",
                Json.read(
                        """
                        {"currency": "KWD",
                         "rates": [{"per": "NIGHT", "base": {"amountMinor": 12345, "currency": "KWD"}}],
                         "cleaningFee": {"amountMinor": 1001, "currency": "KWD"},
                         "taxes": [{"name": "City tax", "basisPoints": 500}],
                         "capacity": 3, "instantBook": true, "cancellationPolicy": "FLEXIBLE"}
                        """));
    }

    /** In New York, by the hour, on workdays from nine to five. */
    public static ObjectNode aMeetingRoom() {
        return (ObjectNode)
                Json.read(
                        """
                {"kind": "MEETING_ROOM", "title": "A room with a whiteboard", "description": "Eight chairs",
                 "location": {"latitude": 40.7411, "longitude": -73.9897, "address": "5th Avenue 175",
                              "city": "New York", "countryCode": "US"},
                 "timeZone": "America/New_York", "unitCount": 1,
                 "attributes": {"seats": 8},
                 "terms": {
                   "currency": "USD",
                   "rates": [{"per": "HOUR", "base": {"amountMinor": 4000, "currency": "USD"}}],
                   "capacity": 8, "stepMinutes": 30, "openingHours": [
                     {"weekday": "MONDAY", "opens": "09:00", "closes": "17:00"},
                     {"weekday": "TUESDAY", "opens": "09:00", "closes": "17:00"}], "instantBook": true, "cancellationPolicy": "OFFICE"}}
                """);
    }

    /** Three desks that are all alike, in Berlin. */
    public static ObjectNode threeDesks() {
        return (ObjectNode)
                Json.read(
                        """
                {"kind": "DESK", "title": "A desk by the window", "description": "Quiet",
                 "location": {"latitude": 52.5025, "longitude": 13.4125, "address": "Ritterstr. 12",
                              "city": "Berlin", "countryCode": "DE"},
                 "timeZone": "Europe/Berlin", "unitCount": 3,
                 "attributes": {"seats": 1},
                 "terms": {
                   "currency": "EUR",
                   "rates": [{"per": "DAY", "base": {"amountMinor": 2500, "currency": "EUR"}}],
                   "capacity": 1, "instantBook": true, "cancellationPolicy": "OFFICE"}}
                """);
    }

    /** Two desks on an island whose clocks move by half an hour, by the day and by the hour. */
    public static ObjectNode islandDesks() {
        return (ObjectNode)
                Json.read(
                        """
                {"kind": "DESK", "title": "A desk under the palms", "description": "Half an hour from anywhere",
                 "location": {"latitude": -31.5273, "longitude": 159.0668, "address": "Lagoon Road 1",
                              "city": "Lord Howe Island", "countryCode": "AU"},
                 "timeZone": "Australia/Lord_Howe", "unitCount": 2,
                 "attributes": {"seats": 1},
                 "terms": {
                   "currency": "AUD",
                   "rates": [{"per": "DAY", "base": {"amountMinor": 4000, "currency": "AUD"}},
                             {"per": "HOUR", "base": {"amountMinor": 700, "currency": "AUD"}}],
                   "capacity": 1, "instantBook": true, "cancellationPolicy": "OFFICE"}}
                """);
    }

    /** A house of so many rooms, which are taken together. */
    public static ObjectNode aHouse(int rooms) {
        return aHome().put("title", "A house of rooms").put("unitCount", rooms).put("unitUse", "ALL");
    }

    /** One room of that house, by itself; the house is no longer free where it is taken. */
    public static ObjectNode aRoomOf(JsonNode house, int room) {
        ObjectNode offer = aHome().put("title", "A room of a house");
        offer.remove("unitCount");
        offer.putObject("sharesUnits")
                .put("listingId", house.get("id").asText())
                .putArray("unitIds")
                .add(house.at("/unitIds/" + room).asText());
        return offer;
    }

    /** The same on Fridays only, from the evening until two in the morning. */
    public static ObjectNode openLate(ObjectNode offer) {
        ((ObjectNode) offer.get("terms"))
                .putArray("openingHours")
                .addObject()
                .put("weekday", "FRIDAY")
                .put("opens", "18:00")
                .put("closes", "02:00")
                .put("overnight", true);
        return offer;
    }

    /** The same with breakfast for 12 € a night, and ten per cent off what does not come back. */
    public static ObjectNode withBreakfast(ObjectNode offer) {
        ObjectNode terms = (ObjectNode) offer.get("terms");
        terms.put("nonRefundableDiscount", 1000)
                .putArray("extras")
                .addObject()
                .put("code", "BREAKFAST")
                .put("name", "Breakfast")
                .put("charged", "PER_TIME")
                .putObject("price")
                .put("amountMinor", 1200)
                .put("currency", "EUR");
        return offer;
    }

    /** Two desks that are all alike. */
    public static ObjectNode twoDesks() {
        return threeDesks().put("unitCount", 2);
    }

    /** The same, but the host wants to be asked. */
    public static ObjectNode onRequest(ObjectNode offer) {
        ((ObjectNode) offer.get("terms")).put("instantBook", false);
        return offer;
    }

    /** The same under a title that nothing else has: the provider's book shows titles, not our ids. */
    public static ObjectNode byItsOwnName(ObjectNode offer) {
        return offer.put("title", offer.get("title").asText() + " " + UUID.randomUUID());
    }

    /** The same with a security deposit, in its currency. */
    public static ObjectNode withDeposit(long minor, ObjectNode offer) {
        ObjectNode terms = (ObjectNode) offer.get("terms");
        terms.putObject("securityDeposit")
                .put("amountMinor", minor)
                .put("currency", terms.get("currency").asText());
        return offer;
    }

    public static ObjectNode under(String cancellationPolicy, ObjectNode offer) {
        ((ObjectNode) offer.get("terms")).put("cancellationPolicy", cancellationPolicy);
        return offer;
    }

    /** A stay as a quote asks for it. */
    public static ObjectNode stay(JsonNode listing, String per, Object from, Object to) {
        ObjectNode stay = (ObjectNode) Json.read("{}");
        return stay.put("listingId", listing.get("id").asText())
                .put("per", per)
                .put("from", from.toString())
                .put("to", to.toString())
                .put("guests", 1)
                .put("units", 1);
    }
}
