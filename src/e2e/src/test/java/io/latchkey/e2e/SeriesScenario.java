package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk every week: all of the weeks or those that are free; each is a booking of its own (R34, R24). */
class SeriesScenario {

    private static final int WEEKS = 4;

    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final Guest greta = new Guest(TheWorld.newPeople(1).getFirst());
    private final LocalDate first = TheWorld.clock().inDays(40);

    @Test
    void booksEveryWeekOrThoseThatAreFree() {
        JsonNode desk = hanna.publishes(Offers.threeDesks().put("unitCount", 1));
        LocalDate second = first.plusWeeks(1);
        greta.books(greta.getsQuote(Offers.stay(desk, "DAY", second, second.plusDays(1))));

        Answer refusal = asks(desk, "ALL").expectProblem(409, "series-not-available");
        assertEquals(2, refusal.json().at("/occurrences/0/number").asInt(), refusal::toString);

        JsonNode quote = asks(desk, "SKIP").expect(201).json();
        JsonNode series = books(quote);
        JsonNode occurrences = series.get("occurrences");
        assertEquals(WEEKS, occurrences.size());
        assertEquals("SKIPPED", occurrences.at("/1/status").asText());
        assertEquals("OCCUPIED", occurrences.at("/1/reasons/0/rule").asText());

        JsonNode third = gustav.sees(((ObjectNode) occurrences.get(2)).set("id", occurrences.at("/2/bookingId")));
        assertEquals(series.get("id"), third.get("seriesId"));
        gustav.does("withdraw", third).expect(200);
        LocalDate freed = first.plusWeeks(2);
        greta.getsQuote(Offers.stay(desk, "DAY", freed, freed.plusDays(1)));
        greta.isRefused(Offers.stay(desk, "DAY", first, first.plusDays(1)), "OCCUPIED");
    }

    @Test
    void booksAllOrNone() {
        JsonNode desk = hanna.publishes(Offers.threeDesks().put("unitCount", 1));
        JsonNode quote = asks(desk, "ALL").expect(201).json();
        LocalDate last = first.plusWeeks(WEEKS - 1);
        greta.books(greta.getsQuote(Offers.stay(desk, "DAY", last, last.plusDays(1))));

        gustav.api()
                .once()
                .post("/v1/series", Map.of("seriesQuoteId", quote.get("id").asText()))
                .expectProblem(409, "series-not-available");
        greta.getsQuote(Offers.stay(desk, "DAY", first, first.plusDays(1)));
        assertTrue(gustav.api()
                .get("/v1/bookings")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .noneMatch(booking -> booking.get("listingId").equals(desk.get("id"))));
    }

    private Answer asks(JsonNode desk, String onConflict) {
        ObjectNode wish = Offers.stay(desk, "DAY", first, first.plusDays(1))
                .put("every", "P7D")
                .put("count", WEEKS)
                .put("onConflict", onConflict);
        return gustav.api().post("/v1/series-quotes", wish);
    }

    private JsonNode books(JsonNode quote) {
        return gustav.api()
                .once()
                .post("/v1/series", Map.of("seriesQuoteId", quote.get("id").asText()))
                .expect(201)
                .json();
    }
}
