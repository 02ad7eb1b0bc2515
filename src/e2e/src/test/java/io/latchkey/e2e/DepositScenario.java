package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.Program;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A security deposit, from the host's terms until it is back at the guest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepositScenario {

    private static final long DEPOSIT = 30_000;

    private final SandboxClock clock = TheWorld.clock();
    private Host hanna;
    private Guest gustav;
    private SandboxBooks provider;

    @BeforeAll
    void people() {
        hanna = new Host(TheWorld.as(DemoPerson.HANNA));
        gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
        provider = new SandboxBooks(TheWorld.get());
    }

    private JsonNode aCarIsRented(String policy) {
        JsonNode car =
                hanna.publishes(Offers.under(policy, Offers.withDeposit(DEPOSIT, Offers.byItsOwnName(Offers.aCar()))));
        LocalDate from = clock.inDays(3);
        JsonNode quote = gustav.getsQuote(Offers.stay(car, "DAY", from, from.plusDays(2)));
        Books.linesAddUp(quote);
        assertEquals(DEPOSIT, minor(quote.get("securityDeposit")));
        assertEquals(minor(quote.get("total")) + DEPOSIT, minor(quote.get("dueAtPayment")));
        JsonNode booking = gustav.books(quote);
        gustav.pays(booking, "sandbox_ok").expect(200);
        booking = gustav.seesState(booking, "CONFIRMED");
        assertEquals("HELD", booking.at("/securityDeposit/state").asText());
        assertEquals(quote.get("total"), booking.at("/escrow/captured"), "the deposit is not in the escrow");
        assertEquals(minor(quote.get("dueAtPayment")), provider.holds(booking));
        return booking;
    }

    private JsonNode deposit(JsonNode booking) {
        return gustav.sees(booking).get("securityDeposit");
    }

    /** Divided in our books, sent back by the provider, and both books agree. */
    private void isBackAtTheGuest(JsonNode booking, long stillThere) {
        Eventually.get(
                "the deposit is back",
                () -> gustav.payment(booking),
                payment -> minor(payment.get("refunding")) == 0
                        && payment.at("/deposit/state").asText().equals("RETURNED"));
        Eventually.get("bookings was told", () -> deposit(booking), seen -> seen.hasNonNull("settledAt"));
        Books.nothingIsLost(gustav.payment(booking));
        assertEquals(stillThere, provider.holds(booking));
        Map<String, Long> balances = Books.balances(gustav.api()
                .get("/v1/bookings/" + booking.get("id").asText() + "/ledger")
                .expect(200)
                .json());
        String id = booking.get("id").asText();
        assertEquals(0, balances.get("deposit:" + id));
        assertEquals(0, balances.get("refund:" + id));
        assertEquals(-stillThere, balances.get("clearing:sandbox"));
    }

    @Test
    void isBackAtTheGuestThreeDaysAfterTheEnd() {
        JsonNode booking = aCarIsRented("CAR");
        clock.advanceTo(Instant.parse(booking.get("endsAt").asText()));
        gustav.seesState(booking, "COMPLETED");
        booking = gustav.seesEscrow(booking, "RELEASED");
        Instant due = Instant.parse(deposit(booking).get("returnsAt").asText());
        clock.advanceTo(due.minus(Duration.ofHours(1)));
        assertEquals("HELD", deposit(booking).get("state").asText());
        assertEquals(DEPOSIT, minor(gustav.payment(booking).get("held")));

        clock.advanceTo(due);

        isBackAtTheGuest(booking, minor(booking.get("total")));
        assertEquals(1, provider.count(booking, "REFUND"));
        JsonNode receipt = gustav.api()
                .get("/v1/bookings/" + booking.get("id").asText() + "/receipt")
                .expect(200)
                .json();
        assertEquals(DEPOSIT, minor(receipt.at("/deposit/toGuest")));
        assertEquals("DEPOSIT", receipt.at("/refunds/0/reason").asText());
    }

    @Test
    void isBackAtOnceWhenTheGuestCancelsAndTheHostKeepsThePrice() {
        JsonNode booking = aCarIsRented("NON_REFUNDABLE");

        gustav.does("cancel", booking).expect(200);

        gustav.seesEscrow(booking, "RELEASED");
        isBackAtTheGuest(booking, minor(booking.get("total")));
    }

    @Test
    void isBackOnceThoughPaymentsWasDeadWhenItWasDecided() {
        JsonNode booking = aCarIsRented("NON_REFUNDABLE");
        Program payments = TheWorld.get().service("payments");
        payments.killForcibly();
        gustav.does("cancel", booking).expect(200);
        assertEquals("RETURNED", deposit(booking).get("state").asText());

        payments.start();

        Eventually.get("the command is repeated", () -> {
            clock.advance(Duration.ofSeconds(10));
            return deposit(booking).hasNonNull("settledAt");
        });
        isBackAtTheGuest(booking, minor(booking.get("total")));
        assertEquals(1, provider.count(booking, "REFUND"));
    }
}
