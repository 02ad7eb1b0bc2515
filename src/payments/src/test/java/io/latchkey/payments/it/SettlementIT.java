package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held money is divided to the minor unit, and a refund arrives or stays open. */
@QuarkusTest
class SettlementIT extends ServiceIT {

    @Test
    void dividesBetweenGuestAndHost() {
        APayment payment = captured();
        settle(payment, payment.settlement(4_000, List.of(payment.toHost(8_000)), "CANCELLATION"))
                .then()
                .statusCode(201)
                .body("refund.amountMinor", equalTo(4_000))
                .body("released.amountMinor", equalTo(8_000));
        eventually("refunded", () -> state(payment).equals("PARTLY_REFUNDED"));
        assertEquals("PARTLY_REFUNDED", read(payment).getString("escrowState"));
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND"), ledgerKinds(payment));
        assertEquals(4_000, amount(payment, "refunded"));
        assertEquals(0, amount(payment, "refunding"));
        eventually("told", () -> events(payment).equals(List.of("authorized", "captured", "settled", "refunded")));
    }

    @Test
    @DisplayName("R29 F10 99 of 100 twice: the second is refused; a refund of zero is an error, not all")
    void refusesMoreThanWasCaptured() {
        APayment payment = captured();
        settle(payment, payment.settlement(0, List.of(), "CANCELLATION")).then().statusCode(400);
        settle(payment, payment.settlement(11_900, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        settle(payment, payment.settlement(11_900, List.of(), "CANCELLATION"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/refund-exceeds-captured"));
        settle(payment, payment.settlement(100, List.of(payment.toHost(1)), "CANCELLATION"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/settlement-exceeds-held"));
        eventually("refunded", () -> amount(payment, "refunded") == 11_900);
        settle(payment, payment.settlement(100, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("all refunded", () -> state(payment).equals("REFUNDED"));
    }

    @Test
    void manyPartsAreRefundedOneAfterTheOther() {
        APayment payment = captured();
        for (int i = 0; i < 4; i++) {
            settle(payment, payment.settlement(1_000, List.of(), "CANCELLATION"))
                    .then()
                    .statusCode(201);
        }
        eventually("all four", () -> amount(payment, "refunded") == 4_000);
        assertEquals(8_000, amount(payment, "held"));
        assertEquals("HELD", read(payment).getString("escrowState"));
    }

    @Test
    @DisplayName("R32 a refund that fails stays open and visible and is tried again; nothing is called refunded before")
    void triesAFailedRefundAgain() {
        APayment payment = captured(aPayment(), "sandbox_refund_fails_once");
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("failed", () -> events(payment).contains("refund-failed"));
        assertEquals("CAPTURED", state(payment));
        assertEquals(12_000, amount(payment, "refunding"));
        as(payment.guest())
                .get(payment.path() + "/refunds")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].failures", equalTo(1))
                .body("items[0].lastFailure", equalTo("The guest's bank sent the refund back."));
        pass(Duration.ofMinutes(2));
        eventually("refunded", () -> state(payment).equals("REFUNDED"));
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND"), ledgerKinds(payment));
    }

    @Test
    void anUnclearRefundIsAskedAboutAndNotRepeated() {
        APayment payment = captured(aPayment(), "sandbox_refund_timeout_after_success_webhooks_never");
        settle(payment, payment.settlement(5_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        pass(Duration.ofMinutes(2));
        pass(Duration.ofMinutes(2));
        eventually("refunded", () -> {
            pass(Duration.ofSeconds(20));
            return amount(payment, "refunded") == 5_000;
        });
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND"), ledgerKinds(payment));
    }

    @Test
    void nothingMovesWhileFrozen() {
        APayment payment = captured();
        String path = "/v1/operator/payments/" + payment.id();
        operator()
                .body(Map.of("reason", "The guest reports a problem"))
                .post(path + "/freeze")
                .then()
                .statusCode(204);
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(423)
                .body("type", endsWith("/escrow-frozen"));
        operator()
                .body(Map.of("reason", "It was a misunderstanding"))
                .post(path + "/thaw")
                .then()
                .statusCode(204);
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(201);
        operator()
                .body(Map.of("reason", "too late"))
                .post(path + "/freeze")
                .then()
                .statusCode(409);
    }

    @Test
    void sameSettlementAgainDividesOnce() {
        APayment payment = captured();
        String key = key();
        for (int i = 0; i < 3; i++) {
            bookings()
                    .header("Idempotency-Key", key)
                    .body(payment.settlement(0, List.of(payment.toHost(1_000)), "RELEASE"))
                    .post(payment.path() + "/settlements")
                    .then()
                    .statusCode(201);
        }
        assertEquals(1_000, amount(payment, "released"));
    }

    @Test
    @DisplayName("a part refunded, the rest released, a part of that taken back: every figure adds up")
    void settlesOnePaymentManyTimes() {
        APayment payment = captured();
        settle(payment, payment.settlement(2_000, List.of(), "CHANGE")).then().statusCode(201);
        settle(payment, payment.settlement(1_000, List.of(), "GOODWILL")).then().statusCode(201);
        settle(payment, payment.settlement(0, List.of(payment.toHost(9_000)), "RELEASE"))
                .then()
                .statusCode(201);
        assertEquals("PARTLY_REFUNDED", read(payment).getString("escrowState"));

        String key = key();
        for (int i = 0; i < 2; i++) {
            takeBack(payment, key, 4_000)
                    .then()
                    .statusCode(201)
                    .body("reason", equalTo("TAKE_BACK"))
                    .body("refund.amountMinor", equalTo(4_000));
        }
        takeBack(payment, key(), 5_001).then().statusCode(422).body("type", endsWith("/refund-exceeds-captured"));

        eventually("all refunded", () -> amount(payment, "refunded") == 7_000);
        assertEquals(5_000, amount(payment, "released"));
        assertEquals(0, amount(payment, "held"));
    }

    private Response takeBack(APayment payment, String key, long minor) {
        return bookings()
                .header("Idempotency-Key", key)
                .body(Map.of("amount", payment.money(minor), "takenFrom", List.of(payment.toHost(minor))))
                .post(payment.path() + "/take-backs");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 80", "KWD, 1234", "EUR, 1", "JPY, 999999999999"})
    @DisplayName("R28 every currency's minor units go through unchanged, there and back")
    void keepsMinorUnits(String currency, long amount) {
        APayment payment = captured(aPayment().in(currency, amount), "sandbox_ok");
        settle(payment, payment.settlement(amount, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> state(payment).equals("REFUNDED"));
        var authorization =
                sandbox().authorization(read(payment).getString("id") == null ? "" : authorization(payment));
        assertEquals(amount, authorization.getLong("amountMinor"));
        assertEquals(amount, authorization.getLong("capturedMinor"));
        assertEquals(amount, authorization.getLong("refundedMinor"));
        assertEquals(currency, authorization.getString("currency"));
        assertTrue(read(payment).getString("amount.currency").equals(currency));
    }

    private String authorization(APayment payment) {
        return operations.ofSubject(payment.id()).getFirst().id().toString();
    }
}
