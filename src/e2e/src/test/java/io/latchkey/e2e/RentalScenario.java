package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Books;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Feed;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.Reviews;
import io.latchkey.e2e.world.SandboxClock;
import io.latchkey.e2e.world.TheWorld;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main job, told in order: from a listing to the payout, and the ways a rental ends before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RentalScenario {

    private final Api operator = TheWorld.operator();
    private final SandboxClock clock = TheWorld.clock();
    private Host hanna;
    private Guest gustav;

    @BeforeAll
    void people() {
        hanna = new Host(TheWorld.as(DemoPerson.HANNA));
        gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    }

    @Test
    void paysTheHostOutADayAfterCheckIn() {
        Host host = new Host(TheWorld.newPeople(1).getFirst());
        host.api()
                .put("/v1/me/payout-account", Map.of("destination", "sandbox_bank_ok"))
                .expect(200);
        JsonNode home = host.publishes(Offers.aHome());
        LocalDate from = clock.inDays(20);

        JsonNode found = finds(home, from, from.plusDays(3));
        JsonNode quote = gustav.getsQuote(Offers.stay(home, "NIGHT", from, from.plusDays(3)));
        Books.linesAddUp(quote);
        assertEquals(found.at("/stay/total"), quote.get("total"), "search shows what a quote costs");

        JsonNode booking = gustav.books(quote);
        assertEquals("AWAITING_PAYMENT", booking.get("state").asText());
        gustav.pays(booking, "sandbox_ok").expect(200);
        booking = gustav.seesState(booking, "CONFIRMED");
        assertEquals("HELD", booking.at("/escrow/state").asText());
        assertEquals(quote.get("total"), booking.at("/escrow/captured"));
        refusesTheSameNights(home, from);

        clock.advanceTo(Instant.parse(booking.get("startsAt").asText()));
        gustav.seesState(booking, "IN_PROGRESS");
        Books.nothingIsLost(gustav.payment(booking));
        clock.advance(Duration.ofHours(24));
        booking = gustav.seesEscrow(booking, "RELEASED");
        assertEquals(quote.get("total"), booking.at("/escrow/released"));

        arrivesAtTheHostsBank(host, quote.get("hostReceives"));
        tellsEveryStep(booking);

        clock.advanceTo(Instant.parse(booking.get("endsAt").asText()));
        gustav.seesState(booking, "COMPLETED");
        Reviews reviews = new Reviews(gustav.api(), host.api(), booking);
        reviews.areHiddenUntilBothAreIn();
        reviews.putTheListingFirst("near=51.22,4.40&radiusKm=3&kind=HOME");
    }

    @Test
    void waitsForTheHostsWordOnARequest() {
        JsonNode car = hanna.publishes(Offers.onRequest(Offers.aCar()));
        LocalDate from = clock.inDays(30);
        JsonNode stay = Offers.stay(car, "DAY", from, from.plusDays(2));
        JsonNode booking = gustav.rents(stay, "REQUESTED");
        assertEquals("AUTHORIZED", booking.at("/escrow/state").asText());
        assertEquals(0, minor(gustav.payment(booking).get("captured")));

        gustav.does("accept", booking).expectProblem(403, "forbidden");
        hanna.does("accept", booking).expect(200);
        booking = gustav.seesState(booking, "CONFIRMED");
        assertEquals("JPY", booking.at("/total/currency").asText());
        hanna.does("accept", booking).expectProblem(409, "illegal-transition");
    }

    @Test
    void tellsEverybodyHowAHostAnswersRequests() {
        Host newcomer = new Host(TheWorld.newPeople(1).getFirst());
        JsonNode car = newcomer.publishes(Offers.onRequest(Offers.aCar()));
        String host = "/v1/hosts/" + car.get("hostId").asText();
        JsonNode unasked = TheWorld.api().get(host).expect(200).json();
        assertEquals(1, unasked.get("publishedListings").asInt());
        assertFalse(unasked.has("answerRate"));

        LocalDate from = clock.inDays(30);
        JsonNode booking = gustav.rents(Offers.stay(car, "DAY", from, from.plusDays(2)), "REQUESTED");
        newcomer.does("accept", booking).expect(200);
        Eventually.get(
                "listings knows the answer",
                () -> TheWorld.api().get(host).json().path("answerRate").asInt() == 100);
    }

    @Test
    void freesTheDatesOfADeclinedRequest() {
        JsonNode car = hanna.publishes(Offers.onRequest(Offers.aCar()));
        LocalDate from = clock.inDays(30);
        JsonNode stay = Offers.stay(car, "DAY", from, from.plusDays(2));
        JsonNode booking = gustav.rents(stay, "REQUESTED");
        hanna.does("decline", booking).expect(200);
        gustav.seesEscrow(booking, "VOIDED");
        assertEquals("VOIDED", gustav.payment(booking).get("state").asText());
        gustav.getsQuote(stay);
    }

    @Test
    void letsARequestRunOutAfterADay() {
        JsonNode home = hanna.publishes(Offers.onRequest(Offers.aHome()));
        LocalDate from = clock.inDays(30);
        JsonNode booking = gustav.rents(Offers.stay(home, "NIGHT", from, from.plusDays(1)), "REQUESTED");
        clock.advance(Duration.ofHours(24));
        gustav.seesState(booking, "EXPIRED");
        gustav.seesEscrow(booking, "VOIDED");
    }

    @Test
    void rentsByTheHourInTheHostsOpeningHours() {
        JsonNode room = hanna.publishes(Offers.aMeetingRoom());
        LocalDate monday = clock.inDays(10).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        JsonNode stay = Offers.stay(room, "HOUR", at(monday, 10), at(monday, 12));
        JsonNode booking = gustav.rents(stay, "CONFIRMED");
        Books.linesAddUp(booking);

        gustav.api()
                .post("/v1/quotes", Offers.stay(room, "HOUR", at(monday, 11), at(monday, 13)))
                .expectProblem(409, "not-available");
        gustav.api()
                .post("/v1/quotes", Offers.stay(room, "HOUR", at(monday, 16), at(monday, 18)))
                .expectProblem(409, "not-available");
        gustav.getsQuote(Offers.stay(room, "HOUR", at(monday, 12), at(monday, 13)));
    }

    private static String at(LocalDate date, int hour) {
        return date.atTime(hour, 0)
                .atZone(ZoneId.of("America/New_York"))
                .toOffsetDateTime()
                .toString();
    }

    @Test
    void givesOutEachDeskOfAPoolOnce() {
        JsonNode desks = hanna.publishes(Offers.threeDesks());
        LocalDate from = clock.inDays(10);
        var two = Offers.stay(desks, "DAY", from, from.plusDays(1))
                .put("units", 2)
                .put("guests", 2);
        JsonNode booking = gustav.rents(two, "CONFIRMED");
        assertEquals(2, booking.get("unitIds").size());
        gustav.api().post("/v1/quotes", two).expectProblem(409, "not-available");
        gustav.rents(Offers.stay(desks, "DAY", from, from.plusDays(1)), "CONFIRMED");
    }

    private JsonNode finds(JsonNode home, LocalDate from, LocalDate to) {
        Answers search = new Answers(
                "/v1/listings?near=51.22,4.40&radiusKm=3&kind=HOME&guests=1&limit=100&from=" + from + "&to=" + to);
        return search.item(home.get("id").asText());
    }

    private void refusesTheSameNights(JsonNode home, LocalDate from) {
        var refusal = gustav.api()
                .post("/v1/quotes", Offers.stay(home, "NIGHT", from.plusDays(1), from.plusDays(2)))
                .expectProblem(409, "not-available");
        assertFalse(refusal.json().get("reasons").isEmpty());
        assertFalse(refusal.json().get("nearest").isEmpty());
    }

    private void arrivesAtTheHostsBank(Host host, JsonNode amount) {
        // The clock may have passed the hour of the daily run, which then was faster.
        operator.once().post("/v1/operator/payout-runs", Map.of("reason", "Nobody waits until tomorrow"));
        JsonNode payout = Eventually.get(
                "the payout is paid",
                () -> onlyItem(host.api(), "/v1/me/payouts"),
                seen -> seen.path("state").asText().equals("PAID"));
        assertEquals(amount, payout.get("amount"));
        assertEquals(0, minor(onlyItem(host.api(), "/v1/me/balance").get("payable")));
    }

    private static JsonNode onlyItem(Api api, String path) {
        JsonNode items = api.get(path).expect(200).json().get("items");
        return items.size() == 1 ? items.get(0) : items;
    }

    private void tellsEveryStep(JsonNode booking) {
        JsonNode payment = gustav.payment(booking);
        Books.nothingIsLost(payment);
        assertEquals(0, minor(payment.get("held")));
        JsonNode ledger = gustav.api()
                .get("/v1/bookings/" + booking.get("id").asText() + "/ledger")
                .expect(200)
                .json();
        assertFalse(Books.balances(ledger).isEmpty());
        List<String> money = new Feed(operator, "payments").about(booking.get("id"));
        assertTrue(
                money.containsAll(List.of("payment.authorized", "payment.captured", "payment.settled")),
                money::toString);
        List<String> steps = new Feed(operator, "bookings").about(booking.get("id"));
        assertTrue(steps.containsAll(List.of("booking.book", "booking.confirm", "booking.start")), steps::toString);
    }

    /** Reads the pages of a list. */
    private record Answers(String path) {

        JsonNode item(String id) {
            JsonNode page = TheWorld.api().get(path).expect(200).json();
            return StreamSupport.stream(page.get("items").spliterator(), false)
                    .filter(item -> item.get("id").asText().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id + " is not in " + page.toPrettyString()));
        }
    }
}
