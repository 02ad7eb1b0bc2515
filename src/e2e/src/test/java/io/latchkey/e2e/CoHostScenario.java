package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.People.Person;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A neighbour helps to host, through the services: as far as the host lets her, and as long. */
class CoHostScenario {

    private final Person neighbour = TheWorld.get().people().signUp(1).getFirst();
    private final Api carla = TheWorld.api().as(neighbour.token());
    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final LocalDate first = TheWorld.clock().inDays(60);

    private JsonNode home;

    @Test
    void actsForTheHostAsFarAndAsLongAsTheHostLetsHer() {
        home = hanna.publishes(Offers.onRequest(Offers.aHome()));
        JsonNode booking = gustav.rents(Offers.stay(home, "NIGHT", first, first.plusDays(2)), "REQUESTED");
        String bookings = "/v1/bookings/" + booking.get("id").asText();
        carla.get(bookings).expect(404);

        lets("CALENDAR", "BOOKINGS").expect(200);
        Eventually.get("bookings lets her in", () -> carla.get(bookings).status() == 200);
        assertEquals(
                booking.get("id"),
                carla.get("/v1/bookings?as=co-host").expect(200).json().at("/items/0/id"));
        new Host(carla).does("accept", booking).expect(200);
        gustav.seesState(booking, "CONFIRMED");
        closes(first.plusDays(5)).expect(201);
        gustav.isRefused(Offers.stay(home, "NIGHT", first.plusDays(5), first.plusDays(6)), "CLOSED_BY_HOST");
        carla.get(bookings + "/payment").expect(404);
        carla.once()
                .post(bookings + "/refunds", Map.of("amount", booking.get("total"), "reason", "A gift"))
                .expect(403);

        String listing = "/v1/listings/" + home.get("id").asText();
        carla.with("If-Match", carla.get(listing).header("ETag"))
                .send("DELETE", coHost(), null)
                .expect(204);
        Eventually.get("bookings lets her in no more", () -> carla.get(bookings).status() == 404);
        closes(first.plusDays(7)).expect(404);
    }

    private String coHost() {
        return "/v1/listings/" + home.get("id").asText() + "/co-hosts/" + neighbour.id();
    }

    private Answer lets(String... rights) {
        String listing = "/v1/listings/" + home.get("id").asText();
        return hanna.api()
                .with("If-Match", hanna.api().get(listing).header("ETag"))
                .put(coHost(), Map.of("rights", List.of(rights)));
    }

    private Answer closes(LocalDate date) {
        Map<String, String> night =
                Map.of("from", date.toString(), "to", date.plusDays(1).toString());
        return carla.post(
                "/v1/listings/" + home.get("id").asText() + "/blocks",
                Map.of("state", "CLOSED", "ranges", List.of(night)));
    }
}
