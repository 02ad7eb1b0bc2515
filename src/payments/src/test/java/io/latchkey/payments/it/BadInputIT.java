package io.latchkey.payments.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts and orders that must not become rows. */
@QuarkusTest
class BadInputIT extends ServiceIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "9223372036854775808",
                "1e3",
                "\"12.00\"",
                "10.005",
                "NaN",
                "null",
                "true",
                "1.0",
                "12000.5"
            })
    @DisplayName("F11 amounts that are no whole number of minor units change nothing")
    void refusesAmounts(String amount) {
        APayment payment = captured();
        String body = "{\"refund\":{\"amountMinor\":" + amount
                + ",\"currency\":\"EUR\"},\"release\":[],\"reason\":\"CANCELLATION\"}";
        bookings()
                .header("Idempotency-Key", key())
                .body(body)
                .post(payment.path() + "/settlements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        assertEquals(12_000, amount(payment, "held"));
    }

    @Test
    @DisplayName("F11 the largest amount is refused without an overflow")
    void refusesTheLargestAmounts() {
        APayment payment = captured();
        settle(payment, payment.settlement(Long.MAX_VALUE, List.of(payment.toHost(Long.MAX_VALUE)), "CANCELLATION"))
                .then()
                .statusCode(422);
        settle(
                        payment,
                        payment.settlement(
                                0, List.of(payment.toHost(Long.MAX_VALUE), payment.toHost(Long.MAX_VALUE)), "RELEASE"))
                .then()
                .statusCode(422);
        assertEquals(12_000, amount(payment, "held"));
    }

    @Test
    void refusesOrdersThatDoNotAddUp() {
        APayment payment = aPayment();
        Map<String, Object> order = new HashMap<>(payment.order());
        order.put("amount", payment.money(12_001));
        bookings().body(order).put(payment.path()).then().statusCode(400);
        order.put("amount", payment.money(0));
        bookings().body(order).put(payment.path()).then().statusCode(400);
        order.put("amount", Map.of("amountMinor", 12_000, "currency", "USD"));
        bookings().body(order).put(payment.path()).then().statusCode(400);
        order.put("amount", payment.money(12_000));
        order.put("state", "CAPTURED");
        bookings().body(order).put(payment.path()).then().statusCode(400);
        operator().get("/v1/payments/" + payment.id()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", " ", "\u2003"})
    void refusesTaxesThatNoLedgerAccountCanBeNamedAfter(String name) {
        APayment payment = aPayment();
        Map<String, Object> order = new HashMap<>(payment.order());
        order.put("split", List.of(Map.of("to", "TAX", "name", name, "amount", payment.money(12_000))));
        bookings()
                .body(order)
                .put(payment.path())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/split/0/name"));

        APayment paid = captured();
        Map<String, Object> tax = Map.of("to", "TAX", "name", name, "amount", paid.money(12_000));
        settle(paid, paid.settlement(0, List.of(tax), "RELEASE"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/release/0/name"));
    }

    @Test
    void refusesConfirmationsWithoutKeyOrMethod() {
        APayment payment = ordered();
        as(payment.guest())
                .body(Map.of("paymentMethod", "sandbox_ok"))
                .post(payment.path() + "/confirm")
                .then()
                .statusCode(400);
        confirm(payment, "sandbox_ok", "short").then().statusCode(400);
        confirm(payment, "not a token!").then().statusCode(400);
        as(payment.guest())
                .header("Idempotency-Key", key())
                .body(Map.of())
                .post(payment.path() + "/confirm")
                .then()
                .statusCode(400);
        assertEquals("CREATED", read(payment).getString("state"));
        confirm(payment, "no_such_card").then().statusCode(409);
    }
}
