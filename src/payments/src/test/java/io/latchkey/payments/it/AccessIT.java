package io.latchkey.payments.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint asked by the guest, the host, a stranger, an operator, a service and nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@QuarkusTest
class AccessIT extends ServiceIT {

    /** The statuses in the order guest, host, stranger, operator, service, nobody; bodies empty where they are refused. */
    record Row(String method, String path, List<Integer> statuses) {}

    static Stream<Row> table() {
        return Stream.concat(money(), watching());
    }

    private static Stream<Row> watching() {
        List<Integer> operatorOnly = List.of(403, 403, 403, 200, 403, 401);
        return Stream.of(
                new Row("GET", "/v1/operator/actions", operatorOnly),
                new Row("GET", "/v1/operator/stuck-work", operatorOnly),
                new Row(
                        "POST",
                        "/v1/operator/payouts/{payment}/resolve-conflict",
                        List.of(403, 403, 403, 400, 403, 401)),
                new Row("GET", "/v1/operator/ledger/transactions", operatorOnly),
                new Row("GET", "/v1/operator/disputes", operatorOnly),
                new Row("GET", "/v1/operator/disputes/{booking}", List.of(403, 403, 403, 404, 403, 401)),
                new Row("POST", "/v1/operator/disputes/{booking}/evidence", List.of(403, 403, 403, 400, 403, 401)),
                new Row("POST", "/v1/operator/disputes/{booking}/accept", List.of(403, 403, 403, 400, 403, 401)),
                new Row("GET", "/v1/operator/reconciliations", operatorOnly),
                new Row("POST", "/v1/operator/reconciliations", List.of(403, 403, 403, 400, 403, 401)),
                new Row("GET", "/v1/operator/reconciliations/{booking}", List.of(403, 403, 403, 404, 403, 401)),
                new Row("GET", "/v1/operator/reconciliation-cases", operatorOnly),
                new Row("GET", "/v1/operator/reconciliation-cases/{booking}", List.of(403, 403, 403, 404, 403, 401)),
                new Row(
                        "POST",
                        "/v1/operator/reconciliation-cases/{booking}/resolve",
                        List.of(403, 403, 403, 400, 403, 401)));
    }

    private static Stream<Row> money() {
        List<Integer> parties = List.of(200, 200, 404, 200, 200, 401);
        List<Integer> operatorOnly = List.of(403, 403, 403, 200, 403, 401);
        List<Integer> anybody = List.of(200, 200, 200, 200, 200, 401);
        return Stream.of(
                new Row("GET", "/v1/payments/{payment}", parties),
                new Row("GET", "/v1/payments/{payment}/refunds", parties),
                new Row("GET", "/v1/bookings/{booking}/payment", parties),
                new Row("GET", "/v1/bookings/{booking}/ledger", parties),
                new Row("GET", "/v1/bookings/{booking}/receipt", List.of(200, 403, 404, 200, 200, 401)),
                new Row("POST", "/v1/payments/{payment}/confirm", List.of(200, 403, 404, 403, 403, 401)),
                new Row("POST", "/v1/payments/{payment}/capture", List.of(403, 403, 403, 403, 409, 401)),
                new Row("POST", "/v1/payments/{payment}/void", List.of(403, 403, 403, 403, 409, 401)),
                new Row("POST", "/v1/payments/{payment}/settlements", List.of(403, 403, 403, 403, 400, 401)),
                new Row("POST", "/v1/payments/{payment}/take-backs", List.of(403, 403, 403, 403, 400, 401)),
                new Row("POST", "/v1/payments/{payment}/freezes", List.of(403, 403, 403, 403, 400, 401)),
                new Row("POST", "/v1/payments/{payment}/thaws", List.of(403, 403, 403, 403, 400, 401)),
                new Row("PUT", "/v1/payments/{payment}", List.of(403, 403, 403, 403, 400, 401)),
                new Row("GET", "/v1/me/balance", anybody),
                new Row("GET", "/v1/me/payouts", anybody),
                new Row("GET", "/v1/me/statements", anybody),
                new Row("GET", "/v1/me/statements/2026-01?currency=EUR", anybody),
                new Row("GET", "/v1/me/payout-account", List.of(404, 404, 404, 404, 404, 401)),
                new Row("GET", "/v1/operator/ledger/accounts", operatorOnly),
                new Row("GET", "/v1/operator/ledger/invariants", operatorOnly),
                new Row("GET", "/v1/operator/payments", operatorOnly),
                new Row("GET", "/v1/operator/payments/operations", operatorOnly),
                new Row(
                        "POST",
                        "/v1/operator/payments/operations/{booking}/ask-again",
                        List.of(403, 403, 403, 404, 403, 401)),
                new Row(
                        "POST",
                        "/v1/operator/payments/{payment}/refunds/{booking}/end",
                        List.of(403, 403, 403, 400, 403, 401)),
                new Row(
                        "POST",
                        "/v1/operator/payments/operations/{booking}/declare-outcome",
                        List.of(403, 403, 403, 400, 403, 401)),
                new Row(
                        "POST",
                        "/v1/operator/payments/{payment}/resolve-conflict",
                        List.of(403, 403, 403, 400, 403, 401)),
                new Row("POST", "/v1/operator/payments/{payment}/refunds", List.of(403, 403, 403, 400, 403, 401)),
                new Row("POST", "/v1/operator/payments/{payment}/freeze", List.of(403, 403, 403, 400, 403, 401)),
                new Row("POST", "/v1/operator/payments/{payment}/thaw", List.of(403, 403, 403, 400, 403, 401)),
                new Row("POST", "/v1/operator/payout-runs", List.of(403, 403, 403, 400, 403, 401)),
                new Row("GET", "/v1/events/payments", List.of(403, 403, 403, 200, 200, 401)));
    }

    private APayment payment;

    @ParameterizedTest
    @MethodSource("table")
    void answersEachAsTheyMay(Row row) {
        if (payment == null) {
            payment = captured();
        }
        String path = row.path()
                .replace("{payment}", payment.id().toString())
                .replace("{booking}", payment.booking().toString());
        List<RequestSpecification> callers = List.of(
                as(payment.guest()),
                as(payment.host()),
                as(someone()),
                operator(),
                given().auth().oauth2(TestTokens.service("bookings")).contentType("application/json"),
                given().contentType("application/json"));
        List<Integer> answered = callers.stream()
                .map(caller -> {
                    RequestSpecification request = caller.header("Idempotency-Key", key());
                    if (!row.method().equals("GET")) {
                        request.body(Map.of());
                    }
                    return request.request(row.method(), path).statusCode();
                })
                .toList();
        assertEquals(row.statuses(), answered, row.toString());
    }

    @Test
    void unknownPaymentsLookLikeOthersPayments() {
        as(someone()).get("/v1/payments/" + someone()).then().statusCode(404);
        as(someone()).get("/v1/payments/1-1-1-1-1").then().statusCode(404);
        as(someone()).get("/v1/bookings/" + someone() + "/payment").then().statusCode(404);
        as(someone()).get("/v1/bookings/" + someone() + "/ledger").then().statusCode(404);
    }

    @Test
    void operatorsActForAHostAndNobodyElseDoes() {
        APayment released = released(aPayment());
        operator()
                .header("Latchkey-Act-For", released.host())
                .get("/v1/me/balance")
                .then()
                .statusCode(200)
                .body("items[0].payable.amountMinor", equalTo(10_800));
        as(someone())
                .header("Latchkey-Act-For", released.host())
                .get("/v1/me/balance")
                .then()
                .statusCode(403);
    }
}
