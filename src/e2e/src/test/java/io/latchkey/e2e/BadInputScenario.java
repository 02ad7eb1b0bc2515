package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Feed;
import io.latchkey.e2e.world.ForeignTokens;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs send by mistake or on purpose: each gets its problem, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputScenario {

    private static final LocalDate FROM = TheWorld.clock().inDays(90);

    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final Feed bookings = new Feed(TheWorld.operator(), "bookings");
    private final Feed listings = new Feed(TheWorld.operator(), "listings");
    private final JsonNode home = new Host(TheWorld.as(DemoPerson.HANNA)).publishes(Offers.aHome());
    private int factsBefore;

    @BeforeEach
    void countFacts() {
        factsBefore = facts();
    }

    @AfterEach
    void nothingChanged() {
        assertEquals(factsBefore, facts());
    }

    private int facts() {
        return bookings.all().size() + listings.all().size();
    }

    static Stream<Arguments> stays() {
        return Stream.of(
                bad("in the past", 409, "not-available", stay -> dates(stay, LocalDate.of(2020, 1, 1), 2)),
                bad("reversed", 400, "invalid-request", stay -> dates(stay, FROM, -2)),
                bad("of zero nights", 400, "invalid-request", stay -> dates(stay, FROM, 0)),
                bad("of 400 nights", 409, "not-available", stay -> dates(stay, FROM, 400)),
                bad("of a thousand years", 400, "invalid-request", stay -> dates(stay, FROM, 365_000)),
                bad("with more guests than fit", 409, "not-available", stay -> stay.put("guests", 4)),
                bad("for nobody", 400, "invalid-request", stay -> stay.put("guests", 0)),
                bad("in more units than there are", 409, "not-available", stay -> stay.put("units", 2)),
                bad("in another currency", 400, "currency-not-offered", stay -> stay.put("currency", "USD")),
                bad("in a currency that is none", 400, "invalid-request", stay -> stay.put("currency", "XQZ")),
                bad("by the fortnight", 400, "invalid-request", stay -> stay.put("per", "FORTNIGHT")),
                bad("by the hour, which is not offered", 409, "not-available", stay -> stay.put("per", "HOUR")
                        .put("from", FROM + "T10:00:00Z")
                        .put("to", FROM + "T12:00:00Z")),
                bad("on a day that is none", 400, "invalid-request", stay -> stay.put("from", "2027-02-30")),
                bad("with a field too many", 400, "invalid-request", stay -> stay.put("price", 1)),
                bad("with half a guest", 400, "invalid-request", stay -> stay.put("guests", 1.5)),
                bad("without dates", 400, "invalid-request", stay -> stay.remove(List.of("from", "to"))),
                bad(
                        "of a listing that is none",
                        404,
                        "not-found",
                        stay -> stay.put("listingId", UUID.randomUUID().toString())),
                bad("of a listing with a wrong id", 400, "invalid-request", stay -> stay.put("listingId", "17")));
    }

    @ParameterizedTest(name = "a stay {0}")
    @MethodSource("stays")
    void refusesAStay(String what, int status, String slug, Consumer<ObjectNode> mistake) {
        ObjectNode stay = Offers.stay(home, "NIGHT", FROM, FROM.plusDays(2));
        mistake.accept(stay);
        gustav.api().post("/v1/quotes", stay).expectProblem(status, slug);
    }

    @Test
    void refusesAListingByAnybodyButItsHost() {
        Api stranger = gustav.api();
        String path = "/v1/listings/" + home.get("id").asText();
        stranger.with("If-Match", "\"1\"")
                .send("PATCH", path, Map.of("title", "Mine now"))
                .expectProblem(403, "forbidden");
        stranger.once().post(path + "/archive").expectProblem(403, "forbidden");
        stranger.with("Latchkey-Act-For", home.get("hostId").asText())
                .once()
                .post("/v1/listings", Offers.aHome())
                .expectProblem(403, "forbidden");
        assertEquals("A home by the river", TheWorld.api().get(path).expect(200).text("title"));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        ObjectNode offer = Offers.aHome().put("description", "x".repeat(10 << 20));
        gustav.api().once().post("/v1/listings", offer).expectProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "null", "{\"quoteId\":", "quoteId=1", "\u0000"})
    void refusesABrokenBody(String body) {
        Answer answer = gustav.api().once().post("/v1/bookings", body);
        assertEquals(400, answer.status(), answer::toString);
        assertFalse(answer.text("type").isEmpty());
    }

    @Test
    void refusesABookingWithoutAKey() {
        gustav.api()
                .post("/v1/bookings", Map.of("quoteId", UUID.randomUUID().toString()))
                .expectProblem(400, "idempotency-key-missing");
    }

    @Test
    void refusesAnUnknownQueryParameterAndAWrongCursor() {
        TheWorld.api().get("/v1/listings?colour=red").expectProblem(400, "invalid-request");
        TheWorld.api().get("/v1/listings?near=51.2,4.4&cursor=abc").expectProblem(400, "invalid-request");
        TheWorld.api().get("/v1/listings?limit=1000000000").expectProblem(400, "invalid-request");
    }

    @Test
    void knowsNoWrongId() {
        gustav.api().get("/v1/bookings/not-an-id").expectProblem(404, "not-found");
        gustav.api().get("/v1/bookings/" + UUID.randomUUID()).expectProblem(404, "not-found");
    }

    @Test
    void refusesForeignTokens() {
        for (String token : ForeignTokens.of(TheWorld.get())) {
            Answer answer = TheWorld.api().as(token).get("/v1/bookings").expectProblem(401, "unauthenticated");
            assertFalse(answer.header("www-authenticate").isEmpty());
        }
    }

    private static Arguments bad(String what, int status, String slug, Consumer<ObjectNode> mistake) {
        return Arguments.of(what, status, slug, mistake);
    }

    private static void dates(ObjectNode stay, LocalDate from, int nights) {
        stay.put("from", from.toString()).put("to", from.plusDays(nights).toString());
    }
}
