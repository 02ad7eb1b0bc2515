package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.payments.provider.OperationKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed requests for money that must not move, on every route that moves some. */
@QuarkusTest
class BadMoneyIT extends ServiceIT {

    private static Response takeBack(APayment payment, String key, Map<String, Object> amount) {
        return bookings()
                .header("Idempotency-Key", key)
                .body(takeBackOf(amount))
                .post(payment.path() + "/take-backs");
    }

    private Response operatorTakesBack(APayment payment, Map<String, Object> amount) {
        return operator()
                .header("Idempotency-Key", key())
                .body(Map.of(
                        "amount",
                        amount,
                        "takenFrom",
                        List.of(Map.of("to", "HOST", "amount", amount)),
                        "reason",
                        "To be refused"))
                .post("/v1/operator" + payment.path().substring("/v1".length()) + "/refunds");
    }

    private static Map<String, Object> takeBackOf(Map<String, Object> amount) {
        return Map.of("amount", amount, "takenFrom", List.of(Map.of("to", "HOST", "amount", amount)));
    }

    private static Map<String, Object> minor(long amount, String currency) {
        return Map.of("amountMinor", amount, "currency", currency);
    }

    @Test
    @DisplayName("B01 more than is left is refused: of what is held, and of what was released")
    void refusesMoreThanIsLeft() {
        APayment held = captured();
        settle(held, held.settlement(12_001, List.of(), "CANCELLATION")).then().statusCode(422);
        settle(held, held.settlement(1, List.of(held.toHost(12_000)), "CANCELLATION"))
                .then()
                .statusCode(422);
        takeBack(held, key(), minor(1, "EUR")).then().statusCode(422);
        assertEquals(12_000, amount(held, "held"));

        APayment released = released(aPayment());
        takeBack(released, key(), minor(12_001, "EUR")).then().statusCode(422);
        operatorTakesBack(released, minor(12_001, "EUR")).then().statusCode(422);
        settle(released, released.settlement(1, List.of(), "GOODWILL")).then().statusCode(409);
        assertEquals(12_000, amount(released, "released"));
        assertEquals(List.of("CAPTURE", "SETTLEMENT"), ledgerKinds(released));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    @DisplayName("B02 zero and negative amounts are refused on every route")
    void refusesZeroAndLess(long amount) {
        APayment payment = captured();
        settle(payment, payment.settlement(amount, List.of(), "CANCELLATION"))
                .then()
                .statusCode(400);
        settle(payment, payment.settlement(0, List.of(payment.toHost(amount)), "RELEASE"))
                .then()
                .statusCode(400);
        takeBack(payment, key(), minor(amount, "EUR")).then().statusCode(400);
        operatorTakesBack(payment, minor(amount, "EUR")).then().statusCode(400);
        assertEquals(12_000, amount(payment, "held"));
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
    }

    @Test
    @DisplayName("B03 another currency is refused on every route")
    void refusesAnotherCurrency() {
        APayment payment = released(aPayment());
        APayment dollars = payment.in("USD", 12_000);
        for (Response answer : List.of(
                settle(payment, dollars.settlement(100, List.of(), "CANCELLATION")),
                settle(payment, payment.settlement(100, List.of(dollars.toHost(100)), "CANCELLATION")),
                takeBack(payment, key(), minor(100, "USD")),
                operatorTakesBack(payment, minor(100, "USD")))) {
            answer.then().statusCode(422).body("type", endsWith("/currency-mismatch"));
        }
        takeBack(payment, key(), minor(100, "eur")).then().statusCode(400);
        takeBack(payment, key(), minor(100, "XYZ")).then().statusCode(400);
        assertEquals(12_000, amount(payment, "released"));
        assertEquals(List.of("CAPTURE", "SETTLEMENT"), ledgerKinds(payment));
    }

    @Test
    @DisplayName("B04 a second capture is refused, the first one's key gets its answer again")
    void capturesOnce() {
        APayment payment = authorized(aPayment(), "sandbox_ok");
        String key = key();
        capture(payment, key).then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
        capture(payment, key).then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        capture(payment, key()).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        assertEquals(
                1,
                operations.ofSubject(payment.id()).stream()
                        .filter(operation -> operation.kind() == OperationKind.CAPTURE)
                        .count());
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
    }

    @Test
    @DisplayName("B04 what was voided or refunded is not captured again")
    void capturesNothingThatIsOver() {
        APayment voided = authorized(aPayment(), "sandbox_ok");
        command(voided, "void").then().statusCode(202);
        eventually("voided", () -> state(voided).equals("VOIDED"));
        APayment refunded = captured();
        settle(refunded, refunded.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> state(refunded).equals("REFUNDED"));
        for (APayment over : List.of(voided, refunded)) {
            List<String> before = ledgerKinds(over);
            capture(over, key()).then().statusCode(409).body("type", endsWith("/illegal-transition"));
            assertEquals(before, ledgerKinds(over));
        }
    }

    private static Response capture(APayment payment, String key) {
        return bookings().header("Idempotency-Key", key).body(Map.of()).post(payment.path() + "/capture");
    }

    @Test
    @DisplayName("B07 F07 a replayed key with another amount or another card moves nothing")
    void refusesAReplayedKeyWithAnotherAmount() {
        APayment payment = released(aPayment());
        String key = key();
        takeBack(payment, key, minor(100, "EUR")).then().statusCode(201);
        takeBack(payment, key, minor(200, "EUR"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        eventually("refunded", () -> amount(payment, "refunded") == 100);
        as(payment.guest()).get(payment.path() + "/refunds").then().body("items", hasSize(1));

        APayment another = ordered();
        String paid = key();
        confirm(another, "sandbox_declined", paid).then().statusCode(409);
        confirm(another, "sandbox_ok", paid).then().statusCode(422).body("type", endsWith("/idempotency-key-reused"));
        assertEquals("FAILED", state(another));
    }

    @Test
    @DisplayName("B08 nobody sets or reads the payout account of someone else")
    void keepsPayoutAccountsApart() {
        UUID host = someone();
        UUID other = someone();
        payoutAccount(host, "sandbox_bank_ok");
        for (UUID thief : List.of(other, someone())) {
            as(thief)
                    .header("Latchkey-Act-For", host)
                    .body(Map.of("destination", "sandbox_bank_closed"))
                    .put("/v1/me/payout-account")
                    .then()
                    .statusCode(403);
            as(thief)
                    .header("Latchkey-Act-For", host)
                    .get("/v1/me/payout-account")
                    .then()
                    .statusCode(403);
        }
        as(other)
                .body(Map.of("destination", "sandbox_bank_closed", "hostId", host.toString()))
                .put("/v1/me/payout-account")
                .then()
                .statusCode(400);
        as(other).get("/v1/me/payout-account").then().statusCode(404);
        payoutAccount(other, "sandbox_bank_closed");
        as(host).get("/v1/me/payout-account")
                .then()
                .statusCode(200)
                .body("destination", equalTo("sandbox_bank_ok"))
                .body("state", equalTo("READY"));
    }
}
