package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The provider pays a host another amount than it was asked to; an operator finds out which, and it is over. */
@QuarkusTest
class PayoutConflictIT extends Operating {

    private static final String LESS = "sandbox_bank_other_amount";

    private static Map<String, Object> euros(int minor) {
        return Map.of("amountMinor", minor, "currency", "EUR");
    }

    private List<Map<String, Object>> posted(UUID host) {
        return operator()
                .queryParam("account", "transit:" + host)
                .get("/v1/operator/ledger/transactions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private void nextPayoutIs(UUID host, int minor) {
        payoutAccount(host, "sandbox_bank_ok");
        runPayouts();
        eventually(
                "paid",
                () -> "PAID".equals(payouts(host).getFirst().get("state"))
                        && euros(minor).equals(payouts(host).getFirst().get("amount")));
    }

    @Test
    @DisplayName(
            "F12 a payout of a cent less waits for an operator; the cent is owed again and leaves with the next one")
    void owesWhatWasNotPaid() {
        APayment payment = aPayment();
        Instant start = clock.instant();
        Map<String, Object> found = payoutInConflict(payment, LESS);
        assertEquals(euros(10_799), found.get("amount"));
        assertEquals("asked for 10800 EUR", found.get("detail"));
        assertTrue(found.get("remedies").toString().contains("/payouts/" + found.get("id") + "/resolve-conflict"));
        assertEquals("UNDER_REVIEW", payouts(payment.host()).getFirst().get("reason"));

        reallyPaid(found.get("id"), euros(10_799), null)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("reason", equalTo("PAID_OTHERWISE"))
                .body("amount.amountMinor", equalTo(10_800))
                .body("paid.amountMinor", equalTo(10_799));
        assertEquals(List.of(), stuck("PAYOUT_IN_CONFLICT", payment.host()));
        assertEquals(1, balance(payment.host(), "payable"));
        assertEquals(0, balance(payment.host(), "inTransit"));
        String action = operator()
                .get("/v1/operator/actions?subjectId=" + found.get("id"))
                .then()
                .body("items[0].kind", equalTo("RESOLVE_PAYOUT"))
                .extract()
                .path("items[0].id");
        assertEquals("PAYOUT_SETTLED", posted(payment.host()).getFirst().get("kind"));
        assertEquals(
                "operator-action:" + action, posted(payment.host()).getFirst().get("source"));
        reconcile(start);
        assertEquals(List.of(), cases(callOf(found)));
        nextPayoutIs(payment.host(), 1);
    }

    private String callOf(Map<String, Object> found) {
        return operations
                .ofSubject(UUID.fromString(found.get("id").toString()))
                .getFirst()
                .id()
                .toString();
    }

    @Test
    void aCaseAboutItIsNotWrittenOffAndClosesByItself() {
        Instant start = clock.instant();
        Map<String, Object> found = payoutInConflict(aPayment(), LESS);
        reconcile(start);
        accept(onlyCase(callOf(found))).then().statusCode(409);
        reallyPaid(found.get("id"), euros(10_799), null).then().statusCode(200);
        reconcile(start);
        assertEquals("VANISHED", onlyCase(callOf(found)).get("state"));
    }

    @Test
    void whatWasTooMuchIsTheHostsDebtOrOurLoss() {
        for (String bearer : List.of("HOST", "PLATFORM")) {
            APayment payment = aPayment();
            Map<String, Object> found = payoutInConflict(payment, "sandbox_bank_too_much");
            reallyPaid(found.get("id"), euros(10_801), null)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/tooMuchBorneBy"));
            reallyPaid(found.get("id"), euros(10_801), bearer)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("PAID"));
            assertEquals(bearer.equals("HOST") ? 1 : 0, balance(payment.host(), "debt"));
            assertEquals(0, balance(payment.host(), "inTransit"));
            released(aPayment().withHost(payment.host()));
            nextPayoutIs(payment.host(), bearer.equals("HOST") ? 10_799 : 10_800);
        }
    }

    @Test
    void nothingOrAnotherCurrencyIsNoPayout() {
        Instant start = clock.instant();
        APayment payment = aPayment();
        Map<String, Object> found = payoutInConflict(payment, LESS);
        reallyPaid(found.get("id"), Map.of("amountMinor", 10_799, "currency", "USD"), "PLATFORM")
                .then()
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("paid.currency", equalTo("USD"));
        assertEquals(10_800, balance(payment.host(), "payable"));
        payoutAccount(payment.host(), "sandbox_bank_ok");
        APayment other = aPayment();
        Map<String, Object> unpaid = payoutInConflict(other, LESS);
        reallyPaid(unpaid.get("id"), euros(0), null).then().statusCode(200).body("state", equalTo("FAILED"));
        assertEquals(10_800, balance(other.host(), "payable"));
        payoutAccount(other.host(), "sandbox_bank_ok");
        reconcile(start);
        for (Map<String, Object> one : List.of(found, unpaid)) {
            accept(onlyCase(callOf(one))).then().statusCode(200);
        }
    }

    @Test
    void isDecidedOnceAndOnlyInConflict() {
        Map<String, Object> found = payoutInConflict(aPayment(), LESS);
        reallyPaid(found.get("id"), euros(-1), null).then().statusCode(400);
        reallyPaid(found.get("id"), euros(10_799), null).then().statusCode(200);
        reallyPaid(found.get("id"), euros(10_799), null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"));
        reallyPaid(ids.next(), euros(1), null).then().statusCode(404);
        Map<String, Object> silent = new HashMap<>(Map.of("paid", euros(1), "reason", "So it seems"));
        operator()
                .header("Idempotency-Key", key())
                .body(silent)
                .post("/v1/operator/payouts/" + found.get("id") + "/resolve-conflict")
                .then()
                .statusCode(400);
    }
}
