package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Program;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.SandboxBooks;
import io.latchkey.e2e.world.SandboxClock;
import io.latchkey.e2e.world.TheWorld;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Services that die without a word: what was acknowledged is there, what was begun is finished, nothing happens twice. */
class RestartScenario {

    private final SandboxClock clock = TheWorld.clock();
    private final SandboxBooks provider = new SandboxBooks(TheWorld.get());
    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));

    @Test
    void finishesAPaymentThatWasKilledInTheMiddle() {
        JsonNode booking = booked();
        Program payments = TheWorld.get().service("payments");
        var confirm = CompletableFuture.runAsync(() -> gustav.pays(booking, "sandbox_slow"));
        Eventually.get("the provider has the order", () -> provider.count(booking, "AUTHORIZE") == 1);
        payments.killForcibly();
        assertThrows(Exception.class, () -> {
            confirm.join();
            throw new IllegalStateException("answered before it was killed");
        });
        payments.start();
        Eventually.get("the payment is taken up again", () -> {
            clock.advance(Duration.ofSeconds(10));
            return gustav.sees(booking).get("state").asText().equals("CONFIRMED");
        });
        assertEquals(1, provider.count(booking, "AUTHORIZE"));
        assertEquals(1, provider.count(booking, "CAPTURE"));
    }

    @Test
    void keepsABookingWhenBookingsIsKilledRightAfterIt() {
        JsonNode booking = booked();
        Program bookings = TheWorld.get().service("bookings");
        bookings.killForcibly();
        bookings.start();
        assertEquals("AWAITING_PAYMENT", gustav.sees(booking).get("state").asText());
        Eventually.get(
                "payments knows the payment",
                () -> gustav.pays(booking, "sandbox_ok").status() == 200);
        gustav.seesState(booking, "CONFIRMED");
        assertEquals(1, provider.count(booking, "CAPTURE"));
    }

    @Test
    void catchesUpWithMoneyThatCameWhileBookingsWasDown() {
        JsonNode booking = booked();
        Program bookings = TheWorld.get().service("bookings");
        bookings.killForcibly();
        gustav.pays(booking, "sandbox_ok").expect(200);
        bookings.start();
        gustav.seesState(booking, "CONFIRMED");
    }

    private JsonNode booked() {
        JsonNode home = hanna.publishes(Offers.byItsOwnName(Offers.aHome()));
        LocalDate from = clock.inDays(60);
        return gustav.books(gustav.getsQuote(Offers.stay(home, "NIGHT", from, from.plusDays(2))));
    }
}
