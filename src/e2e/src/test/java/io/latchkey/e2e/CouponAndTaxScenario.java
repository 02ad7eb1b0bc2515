package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Books;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.SandboxClock;
import io.latchkey.e2e.world.TheWorld;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A host's coupon and the taxes of a place, from the quote to the bank, with an unpaid try before. */
class CouponAndTaxScenario {

    private static final String PLACE = "Waitangi";

    /** Names of their own, for each tax has a ledger account by its name. */
    private final String stayTax = "Stay tax " + UUID.randomUUID();

    private final String islandTax = "Island tax " + UUID.randomUUID();

    private final Api operator = TheWorld.operator();
    private final SandboxClock clock = TheWorld.clock();
    private final Host host = new Host(TheWorld.newPeople(1).getFirst());
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));

    @Test
    void givesTheCouponBackAndPaysEachTaxToItsAccount() {
        host.api()
                .put("/v1/me/payout-account", Map.of("destination", "sandbox_bank_ok"))
                .expect(200);
        taxThePlace();
        JsonNode home = host.publishes(home());
        JsonNode coupon = host.api()
                .once()
                .post("/v1/me/coupons", Map.of("code", "ISLAND10", "basisPoints", 1000, "maxUses", 1))
                .expect(201)
                .json();
        LocalDate monday = clock.inDays(20).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        ObjectNode stay = Offers.stay(home, "NIGHT", monday, monday.plusDays(3))
                .put("guests", 2)
                .put("couponCode", "island10");

        JsonNode unpaid = gustav.books(gustav.getsQuote(stay));
        assertEquals(1, uses(coupon));
        gustav.api().post("/v1/quotes", stay).expectProblem(409, "not-available");
        clock.advance(Duration.ofMinutes(16));
        gustav.seesState(unpaid, "EXPIRED");
        assertEquals(0, uses(coupon));

        JsonNode quote = gustav.getsQuote(stay);
        itemises(quote);
        JsonNode booking = gustav.books(quote);
        assertEquals(quote.get("lines"), booking.get("lines"));
        gustav.pays(booking, "sandbox_ok").expect(200);
        booking = gustav.seesState(booking, "CONFIRMED");
        assertEquals(1, uses(coupon));
        paysEverybody(booking, quote);
        assertEquals(1, uses(coupon), "a stay that was paid has used it for good");
    }

    /** Three nights of 90 € less ten per cent, cleaned for 40 €: 283 €. */
    private void itemises(JsonNode quote) {
        Books.linesAddUp(quote);
        assertEquals(-2700, amount(quote, "code", "COUPON"));
        assertEquals(
                2 * 2 * 250,
                amount(quote, "label", stayTax + ", 2 of 3 nights"),
                "two guests, and no more than two nights");
        assertEquals(500, amount(quote, "label", islandTax + ", capped"), "3 % would be 8.49 €");
        assertEquals(1698, amount(quote, "label", "City tax"), "the host's own");
    }

    private void paysEverybody(JsonNode confirmed, JsonNode quote) {
        clock.advanceTo(Instant.parse(confirmed.get("startsAt").asText()).plus(Duration.ofHours(24)));
        JsonNode booking = gustav.seesEscrow(confirmed, "RELEASED");
        assertEquals(quote.get("total"), booking.at("/escrow/captured"));
        Books.nothingIsLost(gustav.payment(booking));
        Map<String, Long> balances = Books.balances(gustav.api()
                .get("/v1/bookings/" + booking.get("id").asText() + "/ledger")
                .expect(200)
                .json());
        assertEquals(1000, balances.get("tax:" + stayTax), balances::toString);
        assertEquals(500, balances.get("tax:" + islandTax), balances::toString);
        assertTrue(
                balances.entrySet().stream()
                        .noneMatch(account -> account.getKey().startsWith("escrow:") && account.getValue() != 0),
                balances::toString);

        operator.once().post("/v1/operator/payout-runs", Map.of("reason", "Nobody waits until tomorrow"));
        JsonNode payout = Eventually.get(
                "the payout is paid",
                () -> host.api().get("/v1/me/payouts").expect(200).json().at("/items/0"),
                seen -> seen.path("state").asText().equals("PAID"));
        assertEquals(quote.get("hostReceives"), payout.get("amount"));
        Books.hold(operator.get("/v1/operator/ledger/invariants").expect(200).json());
    }

    private void taxThePlace() {
        Map<String, Object> amount = Map.of("amountMinor", 250, "currency", "EUR");
        Map<String, Object> limit = Map.of("amountMinor", 500, "currency", "EUR");
        tax(Map.of("name", stayTax, "basis", "PER_PERSON_NIGHT", "amount", amount, "maxNights", 2));
        tax(Map.of("name", islandTax, "basis", "PERCENT", "basisPoints", 300, "maxAmount", limit));
    }

    private void tax(Map<String, Object> terms) {
        Map<String, Object> rule = new HashMap<>(terms);
        rule.putAll(Map.of("countryCode", "NZ", "city", PLACE));
        operator.once().post("/v1/operator/tax-rules", rule).expect(201);
    }

    private static ObjectNode home() {
        ObjectNode home = Offers.aHome().put("timeZone", "Pacific/Chatham");
        ((ObjectNode) home.get("location"))
                .put("latitude", -43.9535)
                .put("longitude", -176.5597)
                .put("city", PLACE)
                .put("countryCode", "NZ");
        return home;
    }

    private int uses(JsonNode coupon) {
        return host.api()
                .get("/v1/me/coupons/" + coupon.get("id").asText())
                .expect(200)
                .json()
                .get("uses")
                .asInt();
    }

    private static long amount(JsonNode quote, String field, String value) {
        return quote.get("lines")
                .valueStream()
                .filter(line -> line.get(field).asText().equals(value))
                .mapToLong(line -> minor(line.get("amount")))
                .sum();
    }
}
