package io.latchkey.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A ride that ended in a quarrel, and another one that the guest's bank disputes.
 *
 * @param booking the ride: with a deposit that is held for a claim, and money given back
 * @param ids what the API calls the claim, its evidence, the refund and the dispute
 */
record Trouble(JsonNode booking, Map<String, String> ids) {

    static Trouble between(Host hanna, Guest gustav) {
        SandboxClock clock = TheWorld.clock();
        JsonNode ride = rides(hanna, gustav, Offers.withDeposit(30_000, Offers.aCar()));
        hanna.api()
                .once()
                .post(path(ride) + "/refunds", Map.of("amount", yen(500), "reason", "It was late"))
                .expect(200);
        JsonNode disputed = rides(hanna, gustav, Offers.aCar());
        clock.advanceTo(Instant.parse(ride.get("endsAt").asText()).plus(Duration.ofHours(1)));
        JsonNode claim = Claims.made(
                hanna.api(), ride, Map.of("kind", "DAMAGE", "text", "A scratch on the door", "asked", yen(20_000)));
        JsonNode evidence = Claims.shows(hanna.api(), claim, "bill.pdf", "20,000 yen");
        JsonNode refunds =
                Eventually.get("the refund is sent", () -> refunds(gustav, ride), found -> found.at("/items/0/state")
                        .asText()
                        .equals("DONE"));
        JsonNode dispute = dispute(new SandboxBooks(TheWorld.get()).dispute(disputed));
        return new Trouble(
                gustav.seesEscrow(ride, "PARTLY_REFUNDED"),
                Map.of(
                        "claimId", id(claim),
                        "evidenceId", id(evidence),
                        "refundId", refunds.at("/items/0/id").asText(),
                        "disputeId", id(dispute)));
    }

    private static JsonNode rides(Host hanna, Guest gustav, ObjectNode offer) {
        JsonNode car = hanna.publishes(Offers.byItsOwnName(offer));
        LocalDate from = TheWorld.clock().inDays(3);
        return gustav.rents(Offers.stay(car, "DAY", from, from.plusDays(2)), "CONFIRMED");
    }

    private static JsonNode refunds(Guest gustav, JsonNode booking) {
        return gustav.api()
                .get("/v1/payments/" + booking.get("paymentId").asText() + "/refunds")
                .expect(200)
                .json();
    }

    private static JsonNode dispute(String reference) {
        return Eventually.get(
                "the dispute is known",
                () -> TheWorld.operator()
                        .get("/v1/operator/disputes?limit=100")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(item -> item.get("reference").asText().equals(reference))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    }

    private static Map<String, Object> yen(long minor) {
        return Map.of("amountMinor", minor, "currency", "JPY");
    }

    private static String path(JsonNode booking) {
        return "/v1/bookings/" + id(booking);
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }
}
