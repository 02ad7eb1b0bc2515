package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
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
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A guest's bank takes money back: of a stay that was paid out, and of one whose release falls into the dispute. */
class DisputeScenario {

    private final Api operator = TheWorld.operator();
    private final SandboxClock clock = TheWorld.clock();
    private final SandboxBooks provider = new SandboxBooks(TheWorld.get());
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));

    @Test
    @DisplayName("F14 a stay that was paid out is disputed, and the next stay pays the debt")
    void netsADisputeAfterThePayout() {
        Host host = new Host(TheWorld.newPeople(1).getFirst());
        host.api()
                .put("/v1/me/payout-account", Map.of("destination", "sandbox_bank_ok"))
                .expect(200);
        JsonNode home = host.publishes(Offers.byItsOwnName(Offers.aHome()));
        JsonNode stay = stayed(home, 20, 3);
        gustav.seesEscrow(stay, "RELEASED");
        operator.once()
                .post("/v1/operator/payout-runs", Map.of("reason", "Nobody waits until tomorrow"))
                .expect(202);
        Eventually.get("paid out", () -> host.api()
                .get("/v1/me/payouts")
                .json()
                .at("/items/0/state")
                .asText()
                .equals("PAID"));

        String paidOut = provider.dispute(stay);
        Eventually.get("known", () -> minor(debt(host)) > 0);
        assertEquals(debt(host), dispute(paidOut).get("fromHost"));
        Books.nothingIsLost(gustav.payment(stay));

        JsonNode next = confirmed(home, 10, 7); // brings more than the debt, on whatever weekdays
        String held = provider.dispute(next);
        Eventually.get(
                "known", () -> gustav.payment(next).get("escrowState").asText().equals("FROZEN"));
        operator.once()
                .post(
                        "/v1/operator/disputes/" + dispute(held).get("id").asText() + "/evidence",
                        Map.of("text", "The guest has not come yet", "reason", "It is days ahead"))
                .expect(202);
        seesState(held, "EVIDENCE_SENT");
        clock.advanceTo(Instant.parse(next.get("startsAt").asText()).plus(Duration.ofHours(24)));
        provider.decide(held, "win");
        Eventually.get("what was asked for meanwhile is done", () -> {
            clock.advance(Duration.ofMinutes(1));
            return gustav.sees(next).at("/escrow/state").asText().equals("RELEASED");
        });
        operator.once()
                .post("/v1/operator/payout-runs", Map.of("reason", "Nobody waits until tomorrow"))
                .expect(202);
        Eventually.get("netted", () -> minor(debt(host)) == 0);
        seesState(paidOut, "LOST"); // nobody answered it for a week
        Books.hold(operator.get("/v1/operator/ledger/invariants").expect(200).json());
    }

    private void seesState(String dispute, String state) {
        Eventually.get(
                "the dispute is " + state,
                () -> dispute(dispute).get("state").asText().equals(state));
    }

    private JsonNode stayed(JsonNode home, int inDays, int nights) {
        JsonNode booking = confirmed(home, inDays, nights);
        clock.advanceTo(Instant.parse(booking.get("startsAt").asText()).plus(Duration.ofHours(24)));
        return booking;
    }

    private JsonNode confirmed(JsonNode home, int inDays, int nights) {
        LocalDate from = clock.inDays(inDays);
        return gustav.rents(Offers.stay(home, "NIGHT", from, from.plusDays(nights)), "CONFIRMED");
    }

    private static JsonNode debt(Host host) {
        return host.api().get("/v1/me/balance").expect(200).json().at("/items/0/debt");
    }

    private JsonNode dispute(String reference) {
        for (JsonNode item : operator.get("/v1/operator/disputes?limit=100")
                .expect(200)
                .json()
                .get("items")) {
            if (item.get("reference").asText().equals(reference)) {
                return item;
            }
        }
        throw new AssertionError("no dispute is called " + reference);
    }
}
