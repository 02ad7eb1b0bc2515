package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A house and its rooms never collide; a pool finds room for all whom it can hold; a unit in use stays in use. */
class SharedUnitsScenario {

    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final Guest greta = new Guest(TheWorld.newPeople(1).getFirst());
    private final LocalDate first = TheWorld.clock().inDays(80);

    @Test
    void closesTheHouseWhereARoomIsTakenAndTheRoomsWhereTheHouseIs() {
        JsonNode house = hanna.publishes(Offers.aHouse(2));
        JsonNode blueRoom = hanna.publishes(Offers.aRoomOf(house, 0));
        JsonNode redRoom = hanna.publishes(Offers.aRoomOf(house, 1));

        JsonNode booking = gustav.books(gustav.getsQuote(nights(blueRoom, 0, 2)));
        assertEquals(house.at("/unitIds/0"), booking.at("/unitIds/0"));
        greta.isRefused(nights(house, 1, 3), "OCCUPIED");
        greta.isRefused(nights(blueRoom, 1, 3), "OCCUPIED");
        greta.getsQuote(nights(redRoom, 1, 3));

        JsonNode whole = greta.books(greta.getsQuote(nights(house, 2, 4)));
        assertEquals(2, whole.get("unitIds").size());
        gustav.isRefused(nights(blueRoom, 3, 4), "OCCUPIED");
        gustav.isRefused(nights(redRoom, 3, 4), "OCCUPIED");

        gustav.does("withdraw", booking).expect(200);
        greta.getsQuote(nights(house, 0, 2));
    }

    /** Two desks: one stay on each, the third day's on the first; whoever wants the two days between needs a move. */
    @Test
    void movesABookingToAnotherDeskToMakeRoom() {
        JsonNode desks = hanna.publishes(Offers.twoDesks());
        JsonNode one = gustav.books(gustav.getsQuote(days(desks, 0, 1)));
        JsonNode other = gustav.books(gustav.getsQuote(days(desks, 0, 2)));
        assertNotEquals(one.at("/unitIds/0"), other.at("/unitIds/0"));
        ObjectNode inTheWay = days(desks, 2, 3);
        inTheWay.putArray("unitIds").add(other.at("/unitIds/0"));
        JsonNode chosen = gustav.books(gustav.getsQuote(inTheWay));
        JsonNode third = gustav.books(gustav.getsQuote(days(desks, 2, 3)));
        assertEquals(one.at("/unitIds/0"), third.at("/unitIds/0"));
        gustav.does("withdraw", chosen).expect(200);

        JsonNode fits = greta.books(greta.getsQuote(days(desks, 1, 3)));
        assertEquals(one.at("/unitIds/0"), fits.at("/unitIds/0"));
        assertEquals(other.at("/unitIds/0"), gustav.sees(third).at("/unitIds/0"), "it was moved");
        greta.isRefused(days(desks, 1, 2), "OCCUPIED");
    }

    @Test
    void keepsAUnitInUseThatIsBooked() {
        JsonNode desks = hanna.publishes(Offers.twoDesks());
        JsonNode booking = gustav.books(gustav.getsQuote(days(desks, 0, 1)));
        String taken = booking.at("/unitIds/0").asText();
        String free = desks.at("/unitIds/0").asText().equals(taken)
                ? desks.at("/unitIds/1").asText()
                : desks.at("/unitIds/0").asText();

        Answer refusal = archives(desks, taken).expectProblem(409, "unit-has-bookings");
        assertEquals(booking.get("id").asText(), refusal.text("bookings/0/bookingId"));
        archives(desks, free).expect(200);
        archives(desks, taken).expect(409);
    }

    private Answer archives(JsonNode listing, String unit) {
        return hanna.api().once().post("/v1/listings/" + listing.get("id").asText() + "/units/" + unit + "/archive");
    }

    private ObjectNode nights(JsonNode listing, int from, int to) {
        return Offers.stay(listing, "NIGHT", first.plusDays(from), first.plusDays(to));
    }

    private ObjectNode days(JsonNode listing, int from, int to) {
        return Offers.stay(listing, "DAY", first.plusDays(from), first.plusDays(to));
    }
}
