package io.latchkey.bookings.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Snapshots of listings as the listings feed tells them. */
final class Listings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode snapshot;

    private Listings(ObjectNode snapshot) {
        this.snapshot = snapshot;
    }

    /** By the night, 15:00 to 11:00 in Helsinki, 100.00 EUR, up to 4 guests, instant, FLEXIBLE. */
    static Listings aHome(UUID listing, UUID host) {
        return new Listings(read(
                """
                {"listingId":"%1$s","hostId":"%2$s","version":1,"state":"PUBLISHED","kind":"HOME","title":"A home",
                 "timeZone":"Europe/Helsinki","calendarGroup":"%1$s","unitIds":["%3$s"],
                 "terms":{"currency":"EUR",
                  "rates":[{"per":"NIGHT","base":{"amountMinor":10000,"currency":"EUR"},"weekend":null}],
                  "seasonalRates":[],"lengthDiscounts":[],"cleaningFee":null,"extraGuestFee":null,
                  "taxes":[{"name":"City tax","basisPoints":600}],"capacity":4,
                  "checkInTime":"15:00","checkOutTime":"11:00","openingHours":[],"stepMinutes":30,
                  "stayRules":[{"per":"NIGHT","min":1,"max":30}],"seasonalStayRules":[],
                  "advanceNotice":"PT0S","bookingWindow":"P730D","turnaround":"PT0S",
                  "instantBook":true,"cancellationPolicy":"FLEXIBLE","houseRules":"No shoes"}}"""
                        .formatted(listing, host, UUID.nameUUIDFromBytes((listing + "/1").getBytes()))));
    }

    /** By the hour in steps of 30 minutes, always open, 10.00 EUR. */
    static Listings aDeskPool(UUID listing, UUID host, int units) {
        return aHome(listing, host).units(units).terms(terms -> {
            ObjectNode rate = (ObjectNode) terms.get("rates").get(0);
            rate.put("per", "HOUR")
                    .set("base", JSON.valueToTree(java.util.Map.of("amountMinor", 1000, "currency", "EUR")));
            ((ObjectNode) terms.get("stayRules").get(0)).put("per", "HOUR").put("max", 12);
            terms.put("capacity", 1);
        });
    }

    Listings units(int count) {
        var ids = snapshot.putArray("unitIds");
        for (int i = 1; i <= count; i++) {
            ids.add(UUID.nameUUIDFromBytes((snapshot.get("listingId").asText() + "/" + i).getBytes())
                    .toString());
        }
        return this;
    }

    /** The same number of minor units a night. */
    Listings pricedIn(String currency) {
        return terms(terms -> {
            terms.put("currency", currency);
            ((ObjectNode) terms.get("rates").get(0).get("base")).put("currency", currency);
        });
    }

    /** Offers these units of another listing. */
    Listings sharing(UUID calendarGroup, Object... unitIds) {
        snapshot.put("calendarGroup", calendarGroup.toString());
        var units = snapshot.putArray("unitIds");
        Stream.of(unitIds).forEach(unit -> units.add(unit.toString()));
        return this;
    }

    /** Its units are let together. */
    Listings asAWhole() {
        snapshot.put("unitUse", "ALL");
        return this;
    }

    /** In their order. */
    List<UUID> unitIds() {
        return snapshot.get("unitIds")
                .valueStream()
                .map(unit -> UUID.fromString(unit.textValue()))
                .toList();
    }

    Listings onRequest() {
        return terms(terms -> terms.put("instantBook", false));
    }

    Listings policy(String code) {
        return terms(terms -> terms.put("cancellationPolicy", code));
    }

    Listings deposit(long minor, String currency) {
        return terms(terms -> terms.set(
                "securityDeposit", JSON.valueToTree(java.util.Map.of("amountMinor", minor, "currency", currency))));
    }

    Listings in(ZoneId zone) {
        snapshot.put("timeZone", zone.getId());
        return this;
    }

    Listings at(String countryCode, String city) {
        snapshot.put("countryCode", countryCode).put("city", city);
        return this;
    }

    Listings state(String state) {
        snapshot.put("state", state);
        return this;
    }

    /** One more who acts for the host. */
    Listings coHost(UUID person, String... rights) {
        ObjectNode coHost = snapshot.withArray("coHosts").addObject().put("personId", person.toString());
        Stream.of(rights).forEach(coHost.putArray("rights")::add);
        return this;
    }

    Listings version(int version) {
        snapshot.put("version", version);
        return this;
    }

    Listings terms(Consumer<ObjectNode> change) {
        change.accept((ObjectNode) snapshot.get("terms"));
        return this;
    }

    ObjectNode snapshot() {
        return snapshot;
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
