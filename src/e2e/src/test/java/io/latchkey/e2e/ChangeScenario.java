package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Program;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Books;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guest's plans change: longer costs more and is paid, shorter gives money back, and no crash loses either. */
class ChangeScenario {

    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final LocalDate from = TheWorld.clock().inDays(75);

    @Test
    void takesASupplementForALongerStayAndGivesMoneyBackForAShorterOne() {
        JsonNode booking = confirmed();
        JsonNode longer = proposes(booking, 4);
        assertEquals(minor(longer.get("total")), minor(booking.get("total")) + minor(longer.get("difference")));
        Books.linesAddUp(longer);
        longer = accepts(longer);
        assertEquals("AWAITING_PAYMENT", longer.get("state").asText());
        assertEquals(booking.get("to"), gustav.sees(booking).get("to"), "until it is paid, what was agreed stands");
        paysEventually(longer);
        booking = seesChanged(longer, booking);
        assertEquals(longer.get("total"), booking.get("total"));

        JsonNode shorter = proposes(booking, 1);
        assertTrue(minor(shorter.get("difference")) < 0, shorter::toPrettyString);
        accepts(shorter);
        booking = seesChanged(shorter, booking);
        JsonNode changed = booking;
        Eventually.get(
                "the difference has come back",
                () -> minor(gustav.sees(changed).at("/escrow/refunded")) == -minor(shorter.get("difference")));
        gustav.getsQuote(Offers.stay(listing(booking), "NIGHT", from.plusDays(1), from.plusDays(4)));
    }

    @Test
    void appliesAChangeThatWasPaidWhileBookingsWasDown() {
        JsonNode booking = confirmed();
        JsonNode longer = accepts(proposes(booking, 3));
        Eventually.get("payments knows the supplement", () -> payment(longer).status() == 200);
        Program bookings = TheWorld.get().service("bookings");
        bookings.killForcibly();
        gustav.pays(longer, "sandbox_ok").expect(200);
        bookings.start();
        seesChanged(longer, booking);
    }

    private JsonNode confirmed() {
        JsonNode home = hanna.publishes(Offers.aHome());
        return gustav.rents(Offers.stay(home, "NIGHT", from, from.plusDays(2)), "CONFIRMED");
    }

    private JsonNode proposes(JsonNode booking, int nights) {
        return gustav.api()
                .once()
                .post(
                        "/v1/bookings/" + booking.get("id").asText() + "/changes",
                        Map.of(
                                "from", from.toString(),
                                "to", from.plusDays(nights).toString()))
                .expect(201)
                .json();
    }

    private JsonNode accepts(JsonNode change) {
        return hanna.api()
                .once()
                .post("/v1/changes/" + change.get("id").asText() + "/accept")
                .expect(200)
                .json();
    }

    private Answer payment(JsonNode change) {
        return gustav.api().get("/v1/payments/" + change.get("paymentId").asText());
    }

    private void paysEventually(JsonNode change) {
        Eventually.get(
                "the supplement is paid",
                () -> gustav.pays(change, "sandbox_ok").status() == 200);
    }

    private JsonNode seesChanged(JsonNode change, JsonNode booking) {
        return Eventually.get("the change is applied", () -> gustav.sees(booking), seen -> seen.get("to")
                .equals(change.at("/after/to")));
    }

    private static JsonNode listing(JsonNode booking) {
        return TheWorld.api()
                .get("/v1/listings/" + booking.get("listingId").asText())
                .expect(200)
                .json();
    }
}
