package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Books;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.SandboxClock;
import io.latchkey.e2e.world.TheWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Cancelling by the policy that was frozen at booking: what was shown is what comes back. */
class CancellationScenario {

    private final SandboxClock clock = TheWorld.clock();
    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));

    @Test
    void givesTheGuestAllBackInTime() {
        JsonNode booking = confirmed(Offers.aHome(), 30);
        JsonNode shown = cancellationQuote(booking);
        assertEquals(booking.get("total"), shown.get("refund"));

        gustav.does("cancel", booking).expect(200);
        booking = gustav.seesEscrow(booking, "REFUNDED");
        assertEquals("CANCELLED", booking.get("state").asText());
        assertEquals(shown.get("refund"), booking.at("/escrow/refunded"));
        Books.nothingIsLost(gustav.payment(booking));
        LocalDate from = LocalDate.parse(booking.get("from").asText());
        gustav.getsQuote(Offers.stay(listing(booking), "NIGHT", from, from.plusDays(2)));
    }

    @Test
    void givesTheGuestAPartBackLater() {
        JsonNode booking = confirmed(Offers.under("FIRM", Offers.aHome()), 40);
        Instant start = Instant.parse(booking.get("startsAt").asText());
        clock.advanceTo(start.minus(Duration.ofDays(20)));
        JsonNode shown = cancellationQuote(booking);
        long refund = minor(shown.get("refund"));
        assertTrue(refund > 0 && refund < minor(booking.get("total")), shown::toPrettyString);

        gustav.does("cancel", booking).expect(200);
        booking = gustav.seesEscrow(booking, "PARTLY_REFUNDED");
        assertEquals(shown.get("refund"), booking.at("/escrow/refunded"));
        JsonNode payment = gustav.payment(booking);
        Books.nothingIsLost(payment);
        assertEquals(0, minor(payment.get("held")), "what the guest does not get back goes to the host at once");
    }

    @Test
    void givesAllBackWhenTheHostCancels() {
        JsonNode booking = confirmed(Offers.under("NON_REFUNDABLE", Offers.aHome()), 30);
        clock.advanceTo(Instant.parse(booking.get("startsAt").asText()).minus(Duration.ofHours(2)));
        hanna.does("cancel", booking).expect(200);
        booking = gustav.seesEscrow(booking, "REFUNDED");
        assertEquals(booking.get("total"), booking.at("/escrow/refunded"));
    }

    private JsonNode confirmed(JsonNode offer, int days) {
        JsonNode home = hanna.publishes(offer);
        LocalDate from = clock.inDays(days);
        return gustav.rents(Offers.stay(home, "NIGHT", from, from.plusDays(2)), "CONFIRMED");
    }

    private JsonNode cancellationQuote(JsonNode booking) {
        return gustav.api()
                .get("/v1/bookings/" + booking.get("id").asText() + "/cancellation-quote")
                .expect(200)
                .json();
    }

    private static JsonNode listing(JsonNode booking) {
        return TheWorld.api()
                .get("/v1/listings/" + booking.get("listingId").asText())
                .expect(200)
                .json();
    }
}
