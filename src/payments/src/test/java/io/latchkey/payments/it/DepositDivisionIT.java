package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.payments.statement.StatementMonth;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A security deposit is divided once and whole, by nobody but bookings. */
@QuarkusTest
class DepositDivisionIT extends DepositsIT {

    @Test
    void goesBackWholeThroughTheProvider() {
        APayment payment = withDeposit();
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(201);

        divide(payment, 0)
                .then()
                .statusCode(201)
                .body("refund.amountMinor", equalTo(50_000))
                .body("released.amountMinor", equalTo(0))
                .body("reason", equalTo("DEPOSIT"));

        eventually("refunded", () -> amount(payment, "refunded") == 50_000);
        assertEquals(50_000, book(payment).getLong("refundedMinor"));
        assertEquals("RETURNED", read(payment).getString("deposit.state"));
        assertEquals("PARTLY_REFUNDED", state(payment));
        assertEquals("RELEASED", read(payment).getString("escrowState"));
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "DEPOSIT_SETTLED", "REFUND"), ledgerKinds(payment));
        eventually("told", () -> events(payment)
                .equals(List.of("authorized", "captured", "settled", "deposit-settled", "refunded")));
        addsUp(payment);
    }

    @Test
    void whatTheHostGetsOutOfItIsIncomeAndTheRestIsNot() {
        APayment payment = withDeposit();

        divide(payment, 12_345).then().statusCode(201);

        eventually("refunded", () -> amount(payment, "refunded") == 37_655);
        assertEquals("SPLIT", read(payment).getString("deposit.state"));
        assertEquals("A scratch in the paint", read(payment).getString("deposit.reason"));
        String month = StatementMonth.of(clock.instant()).toString();
        as(payment.host())
                .get("/v1/me/statements/" + month + "?currency=EUR")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("FROM_DEPOSIT")))
                .body("items[0].amount.amountMinor", equalTo(12_345));
        addsUp(payment);
    }

    @Test
    void refusesMoreThanIsHeldOtherCurrenciesNegativesAndASecondTime() {
        APayment payment = withDeposit();
        divide(payment, 50_001).then().statusCode(422).body("type", endsWith("/settlement-exceeds-held"));
        divide(payment, Long.MAX_VALUE).then().statusCode(422);
        divide(payment, -1).then().statusCode(400).body("errors[0].pointer", equalTo("/toHost/amountMinor"));
        divide(payment, payment.in("USD", 1).money(1), key())
                .then()
                .statusCode(422)
                .body("type", endsWith("/currency-mismatch"));
        bookings()
                .header("Idempotency-Key", key())
                .body(Map.of("toHost", payment.money(1), "reason", " "))
                .post(payment.path() + "/deposit-settlements")
                .then()
                .statusCode(400);
        assertEquals("HELD", read(payment).getString("deposit.state"));

        divide(payment, 0).then().statusCode(201);
        divide(payment, 0)
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"))
                .body("depositState", equalTo("RETURNED"));
    }

    @Test
    void thereIsNothingToDivideWithoutOneOrBeforeTheCapture() {
        divide(captured(), 0).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        divide(authorized(aPayment().withDeposit(50_000), "sandbox_ok"), 0)
                .then()
                .statusCode(409);
        divide(aPayment(), 0).then().statusCode(404);
        assertNull(read(captured()).getString("deposit.state"));
    }

    @Test
    void sameDivisionAgainIsAnsweredAgainAndDoneOnce() {
        APayment payment = withDeposit();
        String key = key();
        String first = divide(payment, payment.money(700), key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int i = 0; i < 3; i++) {
            divide(payment, payment.money(700), key)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("id", equalTo(first));
        }
        eventually("refunded", () -> amount(payment, "refunded") == 49_300);
        assertEquals(
                1,
                ledgerKinds(payment).stream().filter("DEPOSIT_SETTLED"::equals).count());
    }

    @Test
    void ofTwentyDivisionsAtOnceOneWins() throws Exception {
        APayment payment = withDeposit();
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long toHost = i * 1_000L;
            requests.add(() -> divide(payment, toHost).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                statuses.add(answer.get());
            }
        }
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(19, statuses.stream().filter(status -> status == 409).count());
        addsUp(payment);
    }

    @Test
    void nothingOfItMovesWhileAllMoneyIsFrozen() {
        APayment payment = withDeposit();
        String path = "/v1/operator/payments/" + payment.id();
        operator().body(Map.of("reason", "Two accounts, one passport")).post(path + "/freeze");

        divide(payment, 0).then().statusCode(423).body("type", endsWith("/escrow-frozen"));

        operator()
                .body(Map.of("reason", "It is one person"))
                .post(path + "/thaw")
                .then()
                .statusCode(204);
        divide(payment, 0).then().statusCode(201);
    }

    @Test
    void everythingIsRefundedWhenPriceAndDepositWere() {
        APayment payment = withDeposit();
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        settle(payment, payment.settlement(1, List.of(), "CANCELLATION")).then().statusCode(422);
        divide(payment, 0).then().statusCode(201);
        eventually("all of it", () -> state(payment).equals("REFUNDED"));
        assertEquals(62_000, book(payment).getLong("refundedMinor"));
    }
}
