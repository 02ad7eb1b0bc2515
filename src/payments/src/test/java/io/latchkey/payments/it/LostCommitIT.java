package io.latchkey.payments.it;

import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.devkit.testing.CommitCutter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The connection to PostgreSQL is cut after it has committed and before we hear of it. */
@QuarkusTest
class LostCommitIT extends ServiceIT {

    private static void cutTheCommitOf(Object words) {
        System.setProperty(CommitCutter.PROPERTY, words.toString());
    }

    private static void assertWasCut() {
        assertNull(System.getProperty(CommitCutter.PROPERTY), "no commit was cut");
    }

    @AfterEach
    void cutNothing() {
        System.clearProperty(CommitCutter.PROPERTY);
    }

    @Test
    @DisplayName("F17 a refund whose commit was not heard of is asked for again by its key, and made once")
    void refundsOnce() {
        APayment payment = captured();
        Map<String, Object> refund = payment.settlement(4_000, List.of(), "CANCELLATION");
        String key = key();
        cutTheCommitOf(key);
        refund(payment, key, refund).then().statusCode(503).header("Retry-After", notNullValue());
        assertWasCut();
        refund(payment, key, refund).then().statusCode(201).header("Idempotency-Replayed", "true");
        eventually("refunded", () -> amount(payment, "refunded") == 4_000);
        assertEquals(8_000, amount(payment, "held"));
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND"), ledgerKinds(payment));
    }

    @Test
    @DisplayName("F17 a payment whose commit was not heard of is authorized once, under its key")
    void authorizesOnce() {
        APayment payment = ordered();
        String key = key();
        cutTheCommitOf(key);
        confirm(payment, "sandbox_ok", key).then().statusCode(503).header("Retry-After", notNullValue());
        assertWasCut();
        eventually(
                "authorized under its key",
                () -> confirm(payment, "sandbox_ok", key).statusCode() == 200);
        assertEquals("AUTHORIZED", state(payment));
        assertEquals(1, operations.ofSubject(payment.id()).size());
        eventually("told once", () -> events(payment).equals(List.of("authorized")));
    }

    private static Response refund(APayment payment, String key, Map<String, Object> refund) {
        return bookings().header("Idempotency-Key", key).body(refund).post(payment.path() + "/settlements");
    }
}
