package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.SandboxBooks;
import io.latchkey.e2e.world.SandboxClock;
import io.latchkey.e2e.world.TheWorld;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Money that does not come, comes late, or comes without our hearing of it. */
class LostPaymentScenario {

    private final SandboxClock clock = TheWorld.clock();
    private final SandboxBooks provider = new SandboxBooks(TheWorld.get());
    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));

    @Test
    void asksAboutAPaymentWhoseAnswerWasLost() {
        JsonNode booking = booked();
        Answer answer = gustav.pays(booking, "sandbox_timeout_after_success_webhooks_never")
                .expect(202);
        assertFalse(answer.header("location").isEmpty());
        Eventually.get("the lost answer is found", () -> {
            clock.advance(Duration.ofSeconds(10));
            return gustav.sees(booking).get("state").asText().equals("CONFIRMED");
        });
        assertEquals(1, provider.count(booking, "AUTHORIZE"));
        assertEquals(1, provider.count(booking, "CAPTURE"));
    }

    @Test
    void takesNoErrorForADecline() {
        JsonNode booking = booked();
        assertEquals(
                202,
                gustav.pays(booking, "sandbox_error_after_success_webhooks_never")
                        .status());
        Eventually.get("the lost answer is found", () -> {
            clock.advance(Duration.ofSeconds(10));
            return gustav.sees(booking).get("state").asText().equals("CONFIRMED");
        });
        assertEquals(1, provider.count(booking, "AUTHORIZE"));
    }

    @Test
    void letsTheGuestTryAnotherCardAfterADecline() {
        JsonNode booking = booked();
        Answer no = gustav.pays(booking, "sandbox_insufficient_funds").expectProblem(409, "payment-declined");
        assertTrue(no.text("detail").length() > 10, "a reason a guest understands");
        assertEquals("AWAITING_PAYMENT", gustav.sees(booking).get("state").asText());
        gustav.pays(booking, "sandbox_ok").expect(200);
        gustav.seesState(booking, "CONFIRMED");
    }

    @Test
    void waitsForTheBanksCheck() {
        JsonNode booking = booked();
        JsonNode action =
                gustav.pays(booking, "sandbox_needs_check").expect(200).json().get("action");
        passTheCheck(action).expect(200);
        Eventually.get("the check is heard of", () -> {
            clock.advance(Duration.ofSeconds(10));
            return gustav.sees(booking).get("state").asText().equals("CONFIRMED");
        });
    }

    @Test
    void freesTheDatesOfWhoNeverPays() {
        JsonNode home = hanna.publishes(Offers.byItsOwnName(Offers.aHome()));
        LocalDate from = clock.inDays(25);
        JsonNode stay = Offers.stay(home, "NIGHT", from, from.plusDays(2));
        JsonNode booking = gustav.books(gustav.getsQuote(stay));
        gustav.api().post("/v1/quotes", stay).expectProblem(409, "not-available");
        clock.advance(Duration.ofMinutes(15).plusSeconds(2));
        gustav.getsQuote(stay);
        gustav.seesState(booking, "EXPIRED");
        gustav.seesEscrow(booking, "VOIDED"); // paid before that, the money would be taken and go back (R25)
        gustav.pays(booking, "sandbox_ok").expect(409);
        assertEquals(0, provider.count(booking, "CAPTURE"));
    }

    @Test
    @DisplayName("R25 the bank's check is passed after the dates were sold: nothing is taken, the buyer keeps them")
    void passesTheBanksCheckAfterTheDatesWereSold() {
        JsonNode home = hanna.publishes(Offers.byItsOwnName(Offers.aHome()));
        LocalDate from = clock.inDays(25);
        JsonNode stay = Offers.stay(home, "NIGHT", from, from.plusDays(2));
        JsonNode late = gustav.books(gustav.getsQuote(stay));
        JsonNode action =
                gustav.pays(late, "sandbox_needs_check").expect(200).json().get("action");
        clock.advance(Duration.ofMinutes(15).plusSeconds(2));
        gustav.seesState(late, "EXPIRED");
        Guest buyer = new Guest(TheWorld.newPeople(1).getFirst());
        JsonNode sold = buyer.rents(stay, "CONFIRMED");

        passTheCheck(action);

        clock.advance(Duration.ofMinutes(1));
        gustav.seesEscrow(late, "VOIDED");
        assertEquals("EXPIRED", gustav.sees(late).get("state").asText());
        assertEquals("CONFIRMED", buyer.sees(sold).get("state").asText());
        assertEquals(0, minor(gustav.payment(late).get("captured")));
        assertEquals(1, provider.count(sold, "CAPTURE"), "only the buyer's");
        assertEquals(minor(sold.get("total")), minor(buyer.payment(sold).get("held")));
    }

    private static Answer passTheCheck(JsonNode action) {
        URI page = URI.create(action.get("url").asText());
        return new Api(page)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post(page.getPath(), "decision=approve");
    }

    private JsonNode booked() {
        JsonNode home = hanna.publishes(Offers.byItsOwnName(Offers.aHome()));
        LocalDate from = clock.inDays(25);
        return gustav.books(gustav.getsQuote(Offers.stay(home, "NIGHT", from, from.plusDays(2))));
    }
}
