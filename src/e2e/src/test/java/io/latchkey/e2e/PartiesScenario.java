package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Books;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever guest, host and operator may do, in whatever order and with whatever sums: nobody gets more than there is. */
class PartiesScenario {

    private static final int RIDES = 8;
    private static final int STEPS = 5;
    private static final long DEPOSIT = 30_000;
    private static final long SEED = Long.getLong("latchkey.seed", 33);

    private final Random dice = new Random(SEED);
    private final SandboxClock clock = TheWorld.clock();
    private final Api operator = TheWorld.operator();
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));

    @Test
    @DisplayName("B01 F10 the parties' own routes in a random order never move more than was taken")
    void neverMovesMoreThanWasTaken() {
        List<JsonNode> rides = new ArrayList<>();
        for (int i = 0; i < RIDES; i++) {
            rides.add(aRide(i));
        }
        rides.forEach(ride -> someSteps(ride, this::beforeTheStart));
        clock.advanceTo(last(rides, "startsAt").plus(Duration.ofHours(1)));
        rides.forEach(ride -> someSteps(ride, this::inTheQuarrel));
        clock.advanceTo(last(rides, "endsAt").plus(Duration.ofHours(1)));
        rides.forEach(ride -> someSteps(ride, this::inTheQuarrel));
        clock.advance(Duration.ofDays(4));
        rides.forEach(ride -> someSteps(ride, this::asOperator));

        SandboxBooks provider = new SandboxBooks(TheWorld.get());
        for (JsonNode ride : rides) {
            JsonNode payment = Eventually.get(
                    "seed " + SEED + ": everything is sent",
                    () -> {
                        clock.advance(Duration.ofMinutes(1));
                        return gustav.payment(ride);
                    },
                    seen -> minor(seen.get("refunding")) == 0);
            Books.nothingIsLost(payment);
            assertTrue(minor(payment.get("refunded")) <= minor(payment.get("captured")), payment::toPrettyString);
            assertEquals(
                    minor(payment.get("captured")) - minor(payment.get("refunded")),
                    provider.holds(ride),
                    payment::toPrettyString);
        }
        JsonNode found =
                operator.get("/v1/operator/ledger/invariants").expect(200).json();
        assertTrue(found.get("holds").asBoolean(), () -> "seed " + SEED + ": " + found.toPrettyString());
    }

    private JsonNode aRide(int number) {
        JsonNode car = hanna.publishes(Offers.under(
                number % 2 == 0 ? "CAR" : "FLEXIBLE", Offers.withDeposit(DEPOSIT, Offers.byItsOwnName(Offers.aCar()))));
        LocalDate from = clock.inDays(3);
        return gustav.rents(Offers.stay(car, "DAY", from, from.plusDays(3)), "CONFIRMED");
    }

    private static Instant last(List<JsonNode> rides, String member) {
        return rides.stream()
                .map(ride -> Instant.parse(ride.get(member).asText()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** What one roll of the dice does to a ride. */
    private interface Steps {
        Answer take(JsonNode ride);
    }

    private void someSteps(JsonNode ride, Steps steps) {
        for (int i = 0; i < STEPS; i++) {
            Answer answer = steps.take(ride);
            assertTrue(
                    answer.status() < 500,
                    () -> "seed " + SEED + ": " + answer + answer.response().body());
            Books.nothingIsLost(gustav.payment(ride));
        }
    }

    private Answer beforeTheStart(JsonNode ride) {
        return switch (dice.nextInt(8)) {
            case 0 -> gustav.does("cancel", ride);
            case 1 -> hanna.does("cancel", ride);
            case 2, 3 -> claims(gustav.api(), ride, "PROBLEM");
            default -> goodwill(ride);
        };
    }

    private Answer inTheQuarrel(JsonNode ride) {
        return switch (dice.nextInt(12)) {
            case 0 -> goodwill(ride);
            case 1 -> gustav.does("check-in", ride);
            case 2 -> gustav.does("check-out", ride);
            case 3, 4 -> claims(gustav.api(), ride, "PROBLEM");
            case 5, 6 -> claims(hanna.api(), ride, "DAMAGE");
            default -> talks(ride);
        };
    }

    private Answer asOperator(JsonNode ride) {
        return switch (dice.nextInt(4)) {
            case 0 -> talks(ride);
            case 1 ->
                operator.once()
                        .post("/v1/bookings/" + id(ride) + "/refunds", Map.of("amount", sum(), "reason", "A gift"));
            default ->
                operator.once()
                        .post(
                                "/v1/operator/claims/" + aClaimOf(ride) + "/decide",
                                Map.of("award", sum(), "reason", "As the photos show"));
        };
    }

    private Answer goodwill(JsonNode ride) {
        return hanna.api()
                .once()
                .post("/v1/bookings/" + id(ride) + "/refunds", Map.of("amount", sum(), "reason", "Sorry"));
    }

    private Answer claims(Api claimant, JsonNode ride, String kind) {
        return claimant.once()
                .post(
                        "/v1/bookings/" + id(ride) + "/claims",
                        Map.of("kind", kind, "text", "It is not what was promised", "asked", sum()));
    }

    /** One of the two says something to one of their claims, perhaps what only the other one may. */
    private Answer talks(JsonNode ride) {
        Api side = dice.nextBoolean() ? gustav.api() : hanna.api();
        String claim = "/v1/claims/" + aClaimOf(ride);
        return switch (dice.nextInt(6)) {
            case 0 -> side.once().post(claim + "/withdraw");
            case 1 -> side.once().post(claim + "/escalate");
            case 2 -> side.once().post(claim + "/lower", Map.of("amount", sum()));
            case 3 -> side.once().post(claim + "/answer", Map.of("text", "Well", "offer", sum()));
            case 4 -> side.once().post(claim + "/contest", Map.of("text", "No"));
            default -> side.once().post(claim + "/accept", Map.of("amount", asked(ride)));
        };
    }

    private String aClaimOf(JsonNode ride) {
        JsonNode claims = claims(ride);
        return claims.isEmpty() ? id(ride) : id(claims.get(dice.nextInt(claims.size())));
    }

    private Object asked(JsonNode ride) {
        JsonNode claims = claims(ride);
        JsonNode asked = claims.isEmpty() ? null : claims.get(claims.size() - 1).get("asked");
        return asked == null || asked.isNull() ? sum() : asked;
    }

    private JsonNode claims(JsonNode ride) {
        return gustav.api()
                .get("/v1/bookings/" + id(ride) + "/claims")
                .expect(200)
                .json()
                .get("items");
    }

    /** A little, about what there is, or far too much. */
    private Map<String, Object> sum() {
        return Map.of("amountMinor", 1 + dice.nextInt(dice.nextBoolean() ? 5_000 : 40_000), "currency", "JPY");
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }
}
