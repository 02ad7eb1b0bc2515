package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Program;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Books;
import io.latchkey.e2e.world.Claims;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.SandboxBooks;
import io.latchkey.e2e.world.SandboxClock;
import io.latchkey.e2e.world.TheWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guest and host do not agree: the money waits, the operator divides it, and bookings, payments and provider agree. */
class ClaimScenario {

    private static final long DEPOSIT = 30_000;

    private final Api operator = TheWorld.operator();
    private final SandboxClock clock = TheWorld.clock();
    private final SandboxBooks provider = new SandboxBooks(TheWorld.get());
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));

    @Test
    void aProblemHoldsTheMoneyBackUntilAnOperatorHasDividedIt() {
        JsonNode home = hanna.publishes(Offers.byItsOwnName(Offers.aHome()));
        LocalDate from = clock.inDays(3);
        JsonNode stay = gustav.rents(Offers.stay(home, "NIGHT", from, from.plusDays(3)), "CONFIRMED");
        Instant starts = Instant.parse(stay.get("startsAt").asText());
        clock.advanceTo(starts.plus(Duration.ofHours(2)));
        JsonNode claim = Claims.made(gustav.api(), stay, Map.of("kind", "PROBLEM", "text", "No heating, 14 degrees"));
        Eventually.get("frozen", () -> escrowState(stay).equals("FROZEN"));

        clock.advanceTo(starts.plus(Duration.ofHours(25)));
        assertEquals("FROZEN", escrowState(stay), "the time of its release has passed");
        assertEquals(0, minor(gustav.payment(stay).get("released")));
        clock.advanceTo(Instant.parse(claim.get("answerDueAt").asText()));
        Claims.seenIn("WITH_OPERATOR", gustav.api(), claim);
        Claims.decided(operator, claim, award(7_001, "EUR"));

        JsonNode payment = Eventually.get(
                "divided and sent back",
                () -> gustav.payment(stay),
                seen -> minor(seen.get("refunded")) == 7_001 && minor(seen.get("held")) == 0);
        Books.nothingIsLost(payment);
        assertEquals(minor(stay.get("total")) - 7_001, minor(payment.get("released")));
        assertEquals(minor(stay.get("total")) - 7_001, provider.holds(stay));
        assertEquals(1, provider.count(stay, "REFUND"));
        Map<String, Long> balances = ledger(stay);
        assertEquals(0, balances.get("escrow:" + stay.get("id").asText()));
        assertEquals(0, balances.get("refund:" + stay.get("id").asText()));
        theBooksHold();
    }

    @Test
    void damageIsPaidFromTheDepositThoughBookingsDiedWhenItWasDecided() {
        JsonNode car = hanna.publishes(Offers.withDeposit(DEPOSIT, Offers.byItsOwnName(Offers.aCar())));
        LocalDate from = clock.inDays(3);
        JsonNode ride = gustav.rents(Offers.stay(car, "DAY", from, from.plusDays(2)), "CONFIRMED");
        clock.advanceTo(Instant.parse(ride.get("endsAt").asText()).plus(Duration.ofHours(1)));
        gustav.seesEscrow(ride, "RELEASED");
        JsonNode claim = Claims.made(
                hanna.api(),
                ride,
                Map.of(
                        "kind",
                        "DAMAGE",
                        "text",
                        "A scratch on the door",
                        "asked",
                        award(20_000, "JPY").get("award")));
        Claims.shows(hanna.api(), claim, "repair-bill.pdf", "20,000 yen");
        clock.advance(Duration.ofDays(5));
        assertEquals("FROZEN", gustav.sees(ride).at("/securityDeposit/state").asText(), "it would be back by now");
        Claims.seenIn("WITH_OPERATOR", hanna.api(), claim);

        Claims.decided(operator, claim, award(12_000, "JPY"));
        Program bookings = TheWorld.get().service("bookings");
        bookings.killForcibly();
        bookings.start();

        JsonNode payment = Eventually.get(
                "divided and sent back",
                () -> {
                    clock.advance(Duration.ofSeconds(10));
                    return gustav.payment(ride);
                },
                seen -> minor(seen.get("refunded")) == DEPOSIT - 12_000 && minor(seen.get("held")) == 0);
        Books.nothingIsLost(payment);
        assertEquals(minor(ride.get("total")) + 12_000, provider.holds(ride));
        assertEquals(1, provider.count(ride, "REFUND"));
        assertEquals(0, ledger(ride).get("deposit:" + ride.get("id").asText()));
        theBooksHold();
    }

    private static Map<String, Object> award(long minor, String currency) {
        return Map.of("award", Map.of("amountMinor", minor, "currency", currency), "reason", "As the photos show");
    }

    private String escrowState(JsonNode booking) {
        return gustav.payment(booking).get("escrowState").asText();
    }

    private Map<String, Long> ledger(JsonNode booking) {
        return Books.balances(gustav.api()
                .get("/v1/bookings/" + booking.get("id").asText() + "/ledger")
                .expect(200)
                .json());
    }

    private void theBooksHold() {
        JsonNode found =
                operator.get("/v1/operator/ledger/invariants").expect(200).json();
        assertTrue(found.get("holds").asBoolean(), found::toPrettyString);
    }
}
