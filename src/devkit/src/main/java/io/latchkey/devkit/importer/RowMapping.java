package io.latchkey.devkit.importer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.importer.CalendarPlan.Season;
import io.latchkey.devkit.importer.Refusal.Reason;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a draft of a row that {@link RowCheck} found sound. */
final class RowMapping {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TITLE = 120;
    private static final int DESCRIPTION = 5_000;
    private static final Map<String, String> KINDS = Map.of(
            "Entire home/apt", "HOME", "Private room", "ROOM", "Hotel room", "ROOM", "Shared room", "SHARED_ROOM");

    private RowMapping() {}

    /** The same host of the file is the same person here, in every run. */
    static UUID host(String hostId) {
        return UUID.nameUUIDFromBytes(("airbnb-host:" + hostId).getBytes(StandardCharsets.UTF_8));
    }

    static boolean knowsKind(String roomType) {
        return KINDS.containsKey(roomType);
    }

    static Draft draft(ListingRow row, Place place, CalendarPlan plan) {
        ObjectNode listing = JSON.createObjectNode()
                .put("kind", KINDS.get(row.roomType()))
                .put("title", Cleaning.atMost(TITLE, Cleaning.line(row.texts().name())));
        String description =
                Cleaning.atMost(DESCRIPTION, Cleaning.paragraphs(row.texts().description()));
        if (!description.isEmpty()) {
            listing.put("description", description);
        }
        listing.put("timeZone", place.zone().getId())
                .put("unitCount", 1)
                .put("externalReference", row.externalReference());
        listing.set("location", location(row, place));
        listing.set("attributes", attributes(row.rooms()));
        listing.set("terms", terms(row, place, plan));
        return new Draft(row, host(row.hostId()), listing, plan.closed());
    }

    private static ObjectNode location(ListingRow row, Place place) {
        return JSON.createObjectNode()
                .put("latitude", Cleaning.coordinate(row.latitude(), 90).orElseThrow())
                .put("longitude", Cleaning.coordinate(row.longitude(), 180).orElseThrow())
                .put("city", place.city())
                .put("countryCode", place.countryCode());
    }

    private static ObjectNode attributes(ListingRow.Rooms rooms) {
        ObjectNode attributes = JSON.createObjectNode();
        Cleaning.wholeNumber(rooms.bedrooms()).ifPresent(number -> attributes.put("bedrooms", number));
        Cleaning.wholeNumber(rooms.beds()).ifPresent(number -> attributes.put("beds", number));
        Cleaning.bathrooms(rooms.bathrooms(), rooms.bathroomsText())
                .ifPresent(number -> attributes.put("bathrooms", number));
        ArrayNode amenities = attributes.putArray("amenities");
        Cleaning.amenities(rooms.amenities()).forEach(amenities::add);
        return attributes;
    }

    private static ObjectNode terms(ListingRow row, Place place, CalendarPlan plan) {
        ObjectNode terms = JSON.createObjectNode()
                .put("currency", place.currency().getCurrencyCode())
                .put(
                        "capacity",
                        Cleaning.wholeNumber(row.rooms().accommodates()).orElseThrow())
                .put("bookingWindow", "P365D")
                .put("instantBook", "t".equals(row.instantBookable()));
        long nightly = Cleaning.price(row.price(), place.currency()).orElseThrow();
        Money price = new Money(nightly, place.currency());
        terms.putArray("rates").addObject().put("per", "NIGHT").set("base", money(price));
        limits(terms.putArray("stayRules").addObject(), plan.usual());
        seasons(terms.putArray("seasonalStayRules"), plan.seasons());
        return terms;
    }

    private static void seasons(ArrayNode rules, List<Season> seasons) {
        for (Season season : seasons) {
            limits(dates(rules.addObject(), season.dates()), season.limits());
        }
    }

    private static void limits(ObjectNode rule, StayLimits limits) {
        rule.put("per", "NIGHT").put("min", limits.min()).put("max", limits.max());
    }

    /** The body that closes these ranges. */
    static ObjectNode blocks(List<DateRange> closed) {
        ObjectNode body = JSON.createObjectNode().put("state", "CLOSED");
        ArrayNode ranges = body.putArray("ranges");
        closed.forEach(range -> dates(ranges.addObject(), range));
        return body;
    }

    private static ObjectNode dates(ObjectNode node, DateRange range) {
        return node.put("from", range.start().toString()).put("to", range.end().toString());
    }

    private static ObjectNode money(Money money) {
        return JSON.createObjectNode()
                .put("amountMinor", money.amountMinor())
                .put("currency", money.currency().getCurrencyCode());
    }

    /** What {@link RowCheck} could not know. */
    static Refusal refusedByLatchkey(String problem) {
        return new Refusal(Reason.REFUSED_BY_LATCHKEY, problem);
    }
}
