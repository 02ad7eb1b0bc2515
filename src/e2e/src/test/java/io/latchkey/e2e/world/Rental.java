package io.latchkey.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One confirmed rental between hanna and gustav, with a valid request for every operation on it. */
public final class Rental {

    private final JsonNode listing;
    private final JsonNode booking;
    private final JsonNode quote;
    private final JsonNode block;
    private final JsonNode change;
    private final JsonNode series;
    private final JsonNode coupon;
    private final LocalDate later;
    private final Map<String, String> ids;

    private Rental(Host hanna, Guest gustav, Trouble trouble) {
        listing = hanna.publishes(Offers.aHome());
        LocalDate from = TheWorld.clock().inDays(70);
        JsonNode stay = gustav.rents(Offers.stay(listing, "NIGHT", from, from.plusDays(2)), "CONFIRMED");
        booking = trouble == null ? stay : trouble.booking();
        later = from.plusDays(10);
        quote = gustav.getsQuote(Offers.stay(listing, "NIGHT", later, later.plusDays(2)));
        block = hanna.api()
                .once()
                .post("/v1/listings/" + id(listing) + "/blocks", closed(from.plusDays(30)))
                .expect(201)
                .json()
                .at("/items/0");
        change = gustav.api()
                .once()
                .post("/v1/bookings/" + id(stay) + "/changes", dates(from, 3))
                .expect(201)
                .json();
        JsonNode seriesQuote = gustav.api()
                .post("/v1/series-quotes", twoWeeks(later.plusDays(50)))
                .expect(201)
                .json();
        series = gustav.api()
                .once()
                .post("/v1/series", Map.of("seriesQuoteId", id(seriesQuote)))
                .expect(201)
                .json();
        coupon = hanna.api().once().post("/v1/me/coupons", coupon()).expect(201).json();
        ids = new HashMap<>(idsOfAll());
        if (trouble != null) {
            ids.putAll(trouble.ids());
        }
    }

    /** A stay far ahead; of a claim, a refund or a dispute there is none, and their ids are nobody's. */
    public static Rental confirmed() {
        return new Rental(new Host(TheWorld.as(DemoPerson.HANNA)), new Guest(TheWorld.as(DemoPerson.GUSTAV)), null);
    }

    /** A ride that is over and quarrelled about: a deposit, a claim with evidence, a refund and a dispute are real. */
    public static Rental quarrelled() {
        Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
        Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
        return new Rental(hanna, gustav, Trouble.between(hanna, gustav));
    }

    public JsonNode booking() {
        return booking;
    }

    /** The path with this rental's ids in it. */
    public String path(String template) {
        String path = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path;
    }

    private Map<String, String> idsOfAll() {
        Map<String, String> all = new HashMap<>();
        for (String ofNothing : List.of(
                "blockId",
                "operationId",
                "conflictId",
                "claimId",
                "evidenceId",
                "photoId",
                "personId",
                "taxRuleId",
                "reconciliationId",
                "caseId",
                "refundId",
                "payoutId",
                "disputeId")) {
            all.put(ofNothing, id(block));
        }
        all.put("id", id(listing));
        all.put("kind", "HOME");
        all.put("listingId", id(listing));
        all.put("unitId", listing.at("/unitIds/0").asText());
        all.put("bookingId", id(booking));
        all.put("paymentId", booking.get("paymentId").asText());
        all.put("guestId", booking.get("guestId").asText());
        all.put("hostId", booking.get("hostId").asText());
        all.put("quoteId", id(quote));
        all.put("changeId", id(change));
        all.put("seriesId", id(series));
        all.put("seriesQuoteId", series.get("seriesQuoteId").asText());
        all.put("couponId", id(coupon));
        all.put("provider", "sandbox");
        all.put("size", "small");
        all.put("month", "2026-01?currency=EUR");
        return all;
    }

    /** A body that says nothing wrong, so that the answer is about who asks. */
    public Object body(String operation) {
        return switch (operation) {
            case "POST /v1/listings" -> Offers.aHome();
            case "PATCH /v1/listings/{id}" -> Map.of("title", "A home by the water");
            case "PATCH /v1/listings/{id}/photos" -> Map.of("photoIds", List.of(id(block)));
            case "PATCH /v1/listings/{id}/photos/{photoId}" -> Map.of("caption", "The door");
            case "PUT /v1/listings/{id}/co-hosts/{personId}" -> Map.of("rights", List.of("CALENDAR"));
            case "POST /v1/listings/{listingId}/blocks" -> closed(later.plusDays(40));
            case "POST /v1/quotes" -> Offers.stay(listing, "NIGHT", later.plusDays(5), later.plusDays(6));
            case "POST /v1/calendar-copies" -> Map.of("calendarGroups", List.of(id(block)));
            case "POST /v1/unit-retirements" -> Map.of("calendarGroup", id(block), "unitIds", List.of(id(block)));
            case "POST /v1/bookings/{bookingId}/changes" -> dates(later.minusDays(10), 4);
            case "POST /v1/bookings/{bookingId}/refunds" ->
                Map.of("amount", Map.of("amountMinor", 100, "currency", "EUR"), "reason", "Cold water");
            case "POST /v1/bookings/{bookingId}/report-late" -> Map.of("until", later + "T12:00:00Z");
            case "POST /v1/bookings/{bookingId}/reviews" -> Map.of("stars", 5, "text", "Lovely");
            case "POST /v1/conflicts/{conflictId}/resolve" -> Map.of("choice", "KEEP");
            case "POST /v1/series-quotes" -> twoWeeks(later.plusDays(80));
            case "POST /v1/series" -> Map.of("seriesQuoteId", ids.get("seriesQuoteId"));
            case "POST /v1/bookings" -> Map.of("quoteId", id(quote));
            case "POST /v1/bookings/{bookingId}/cancel" -> Map.of("reason", "It rains");
            case "POST /v1/payments/{paymentId}/confirm" -> Map.of("paymentMethod", "sandbox_ok");
            case "PUT /v1/payments/{paymentId}" -> payment();
            case "POST /v1/payments/{paymentId}/settlements" ->
                Map.of("refund", booking.get("total"), "release", List.of(share()), "reason", "CANCELLATION");
            case "POST /v1/payments/{paymentId}/charge" ->
                Map.of("amount", booking.get("total"), "split", List.of(share()));
            case "POST /v1/payments/{paymentId}/deposit-settlements" ->
                Map.of("toHost", booking.get("total"), "reason", "There is no deposit");
            case "PUT /v1/me/host-profile" -> Map.of("displayName", "Hanna");
            case "PUT /v1/me/payout-account" -> Map.of("destination", "sandbox_bank_ok");
            case "POST /v1/me/coupons" -> coupon();
            case "PUT /v1/sandbox/clock" -> Map.of("offset", "PT0S");
            case "POST /v1/providers/{provider}/webhooks" -> Map.of("id", "evt_1");
            default -> claimsBody(operation);
        };
    }

    private Object claimsBody(String operation) {
        return switch (operation) {
            case "POST /v1/bookings/{bookingId}/claims" ->
                Map.of("kind", "PROBLEM", "text", "No heating", "asked", booking.get("total"));
            case "POST /v1/claims/{claimId}/contest" -> Map.of("text", "It was warm");
            case "POST /v1/claims/{claimId}/answer" -> Map.of("text", "It was warm", "offer", booking.get("total"));
            case "POST /v1/claims/{claimId}/accept", "POST /v1/claims/{claimId}/lower" ->
                Map.of("amount", booking.get("total"));
            case "POST /v1/payments/{paymentId}/freezes" -> Map.of("claimId", id(block), "reason", "A problem");
            case "POST /v1/payments/{paymentId}/thaws" -> Map.of("claimId", id(block));
            default -> operatorsBody(operation);
        };
    }

    private Object operatorsBody(String operation) {
        return switch (operation) {
            case "POST /v1/operator/payments/{paymentId}/freeze" -> Map.of("reason", "A neighbour complains");
            case "POST /v1/operator/payments/{paymentId}/thaw" -> Map.of("reason", "The neighbour is content");
            case "POST /v1/operator/payout-runs" -> Map.of("reason", "Nobody waits until tomorrow");
            case "POST /v1/operator/payouts/{payoutId}/resolve-conflict" ->
                Map.of("paid", booking.get("total"), "reason", "One cent less", "evidence", "Statement of August");
            case "POST /v1/operator/payments/{paymentId}/refunds" ->
                Map.of("amount", booking.get("total"), "takenFrom", List.of(share()), "reason", "The pool was empty");
            case "POST /v1/operator/payments/{paymentId}/resolve-conflict" -> Map.of("reason", "Another amount");
            case "POST /v1/operator/payments/operations/{operationId}/declare-outcome" ->
                Map.of("outcome", "DECLINED", "reason", "Not in their books", "evidence", "Ticket 4711");
            case "POST /v1/operator/payments/{paymentId}/refunds/{refundId}/end" ->
                Map.of("reason", "Paid by bank transfer", "evidence", "Transfer 4711");
            case "POST /v1/operator/disputes/{disputeId}/evidence" ->
                Map.of("text", "They stayed", "reason", "The lock's log");
            case "POST /v1/operator/disputes/{disputeId}/accept" -> Map.of("reason", "Given up");
            case "POST /v1/operator/claims/{claimId}/decide" ->
                Map.of("award", booking.get("total"), "reason", "As the photos show");
            case "POST /v1/operator/reconciliations" ->
                Map.of("from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z");
            case "POST /v1/operator/reconciliation-cases/{caseId}/resolve" ->
                Map.of("action", "ACCEPT_AS_IS", "reason", "Known");
            case "POST /v1/operator/tax-rules" ->
                Map.of("name", "Tourist tax", "countryCode", "AQ", "basis", "PERCENT", "basisPoints", 100);
            default -> null;
        };
    }

    private static Map<String, Object> dates(LocalDate from, int nights) {
        return Map.of("from", from.toString(), "to", from.plusDays(nights).toString());
    }

    private JsonNode twoWeeks(LocalDate first) {
        return Offers.stay(listing, "NIGHT", first, first.plusDays(1))
                .put("every", "P7D")
                .put("count", 2)
                .put("onConflict", "SKIP");
    }

    /** More is released than is held, so the one who may settle is refused for that. */
    private Map<String, Object> share() {
        return Map.of("to", "HOST", "amount", booking.get("total"));
    }

    private Map<String, Object> payment() {
        return Map.of(
                "bookingId", id(booking),
                "guestId", booking.get("guestId"),
                "hostId", booking.get("hostId"),
                "amount", booking.get("total"),
                "split", List.of(Map.of("to", "HOST", "amount", booking.get("total"))),
                "description", "Another payment under the same id");
    }

    private static Map<String, Object> coupon() {
        return Map.of("code", "C-" + UUID.randomUUID(), "basisPoints", 1000);
    }

    private static Map<String, Object> closed(LocalDate date) {
        return Map.of("state", "CLOSED", "ranges", List.of(dates(date, 1)));
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }
}
