package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.problem.ProblemType;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What a claim does with the security deposit. */
@QuarkusTest
class DepositClaimIT extends DepositsIT {

    private JsonPath aStayWithADeposit() {
        return confirmed(guest, aHomeWithADeposit(), day(10), day(12));
    }

    private static Money euros(long minor) {
        return Money.of(minor, "EUR");
    }

    private Instant ended(JsonPath booking) {
        passUntil(Instant.parse(booking.getString("endsAt")));
        eventually("it ends", () -> state(guest, booking).equals("COMPLETED"));
        return Instant.parse(read(guest, booking).getString("securityDeposit.returnsAt"));
    }

    @Test
    void frozenDepositDoesNotGoBackUntilTheClaimIsSettled() {
        JsonPath booking = aStayWithADeposit();
        Instant due = ended(booking);
        assertTrue(deposits.freeze(idOf(booking), "A dent in the door"));
        assertTrue(deposits.freeze(idOf(booking), "Said again"));
        passUntil(due.plus(Duration.ofDays(2)));

        assertEquals(Optional.of(euros(50_000)), deposits.held(idOf(booking)));
        as(host).get("/v1/bookings/" + booking.getString("id"))
                .then()
                .body("securityDeposit.state", equalTo("FROZEN"))
                .body("securityDeposit.frozenBecause", equalTo("A dent in the door"));
        deposits.settle(idOf(booking), euros(12_345), "The door");

        assertEquals(euros(12_345), asked(booking).getFirst().settlement().toHost());
        as(guest)
                .get("/v1/bookings/" + booking.getString("id"))
                .then()
                .body("securityDeposit.state", equalTo("SPLIT"))
                .body("securityDeposit.toHost.amountMinor", equalTo(12_345))
                .body("securityDeposit.toGuest.amountMinor", equalTo(37_655))
                .body("securityDeposit.reason", equalTo("The door"));
        assertEquals(Optional.empty(), deposits.held(idOf(booking)));
        assertFalse(deposits.freeze(idOf(booking), "Another one"));
    }

    @Test
    void unfrozenDepositGoesBackAtOnceIfItsTimeHasCome() {
        JsonPath booking = aStayWithADeposit();
        Instant due = ended(booking);
        deposits.freeze(idOf(booking), "A dent");
        passUntil(due.plusSeconds(60));
        assertTrue(asked(booking).isEmpty());

        deposits.unfreeze(idOf(booking));
        deposits.unfreeze(idOf(booking));

        assertEquals(1, asked(booking).size());
        assertEquals("RETURNED", depositState(booking));
    }

    @Test
    void unfrozenDepositWaitsForItsTime() {
        JsonPath booking = aStayWithADeposit();
        deposits.freeze(idOf(booking), "A dent");
        deposits.unfreeze(idOf(booking));

        assertEquals("HELD", depositState(booking));
        assertTrue(asked(booking).isEmpty());
    }

    @Test
    void cancelledBookingsFrozenDepositGoesBackOnceTheClaimIsOver() {
        JsonPath booking = aStayWithADeposit();
        deposits.freeze(idOf(booking), "A quarrel");
        step(guest, booking, "cancel").then().statusCode(200);
        assertEquals("FROZEN", depositState(booking));

        deposits.unfreeze(idOf(booking));

        assertEquals("RETURNED", depositState(booking));
    }

    @Test
    void refusesMoreThanIsHeldOtherCurrenciesLessThanNothingAndASecondTime() {
        JsonPath booking = aStayWithADeposit();

        refused(BookingsProblem.DEPOSIT_EXCEEDED, booking, euros(50_001));
        refused(PlatformProblem.INVALID_REQUEST, booking, euros(-1));
        refused(PlatformProblem.INVALID_REQUEST, booking, Money.of(1, "JPY"));
        assertThrows(ProblemException.class, () -> deposits.settle(idOf(booking), euros(1), "x".repeat(501)));
        assertTrue(asked(booking).isEmpty());
        deposits.settle(idOf(booking), euros(50_000), "All of it");
        refused(BookingsProblem.DEPOSIT_NOT_HELD, booking, euros(1));
        assertEquals(1, asked(booking).size());
    }

    @Test
    void nothingIsHeldOfABookingWithoutOneOrBeforeItIsTaken() {
        JsonPath plain = confirmed(guest, publish(Listings.aHome(someone(), host)), day(10), day(12));
        JsonPath unpaid = book(guest, aHomeWithADeposit(), day(10), day(12));

        for (JsonPath booking : List.of(plain, unpaid)) {
            assertFalse(deposits.freeze(idOf(booking), "A dent"));
            assertEquals(Optional.empty(), deposits.held(idOf(booking)));
            refused(BookingsProblem.DEPOSIT_NOT_HELD, booking, euros(1));
        }
    }

    @Test
    void returnTimerAndAClaimHaveOneWinner() throws Exception {
        for (int i = 0; i < 10; i++) {
            JsonPath booking = aStayWithADeposit();
            QuarkusTransaction.requiringNew().run(() -> booked.returnAt(idOf(booking), clock.instant()));

            List<Boolean> results = AtOnce.run(List.of(
                    () -> {
                        work.returnIfDue(idOf(booking));
                        return false;
                    },
                    () -> deposits.freeze(idOf(booking), "A dent")));

            boolean frozen = results.getLast();
            assertEquals(frozen ? "FROZEN" : "RETURNED", depositState(booking));
            assertEquals(frozen ? 0 : 1, asked(booking).size());
        }
    }

    @Test
    void twoSettlementsAtOnceHaveOneWinner() throws Exception {
        JsonPath booking = aStayWithADeposit();
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Money share = euros(i);
            acts.add(() -> {
                try {
                    deposits.settle(idOf(booking), share, "Share " + share);
                    return true;
                } catch (ProblemException late) {
                    return false;
                }
            });
        }

        long winners = AtOnce.run(acts).stream().filter(won -> won).count();

        assertEquals(1, winners);
        assertEquals(1, asked(booking).size());
    }

    private void refused(ProblemType problem, JsonPath booking, Money toHost) {
        ProblemException no =
                assertThrows(ProblemException.class, () -> deposits.settle(idOf(booking), toHost, "A dent"));
        assertEquals(problem, no.type());
    }
}
