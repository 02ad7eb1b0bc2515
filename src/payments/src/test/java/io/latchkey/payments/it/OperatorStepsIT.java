package io.latchkey.payments.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What only an operator can end, each with a name and a reason. */
@QuarkusTest
class OperatorStepsIT extends Operating {

    @Test
    @DisplayName("F12 what was captured in another amount goes back, and the guest may pay again")
    void givesBackACaptureInConflict() {
        APayment payment = inConflict(aPayment(), "sandbox_capture_other_amount");
        Map<String, Object> found = stuck("CAPTURE_IN_CONFLICT", payment.id()).getFirst();
        assertEquals(Map.of("amountMinor", 11_999, "currency", "EUR"), found.get("amount"));
        assertTrue(found.get("remedies").toString().contains("/" + payment.id() + "/resolve-conflict"));
        giveBack(payment)
                .then()
                .statusCode(201)
                .body("refund.amountMinor", equalTo(11_999))
                .body("reason", equalTo("CONFLICT"));
        eventually("given back", () -> state(payment).equals("FAILED"));
        assertEquals("NONE", read(payment).getString("escrowState"));
        assertEquals(List.of("CAPTURE_CONFLICT", "CONFLICT_SETTLED", "REFUND"), ledgerKinds(payment));
        assertEquals(List.of(), stuck("CAPTURE_IN_CONFLICT", payment.id()));
        String source = ledger(payment).getString("items[1].source");
        operator()
                .get("/v1/operator/actions?subjectId=" + payment.id())
                .then()
                .body("items[0].kind", equalTo("RESOLVE_CONFLICT"))
                .body("items[0].reason", equalTo("Support confirms the other amount"))
                .body("items[0].id", equalTo(source.replace("operator-action:", "")));
        giveBack(payment).then().statusCode(409).body("type", endsWith("/illegal-transition"));

        confirm(payment, "sandbox_ok").then().statusCode(200).body("state", equalTo("AUTHORIZED"));
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
        assertEquals(12_000, amount(payment, "held"));
    }

    @Test
    @DisplayName("F12 a conflict of a payment that is not wanted any more ends it, and is decided once")
    void voidsAConflictThatIsNotWanted() {
        APayment payment = inConflict(aPayment(), "sandbox_capture_other_amount");
        command(payment, "void").then().statusCode(202);
        giveBack(payment).then().statusCode(201);
        giveBack(payment).then().statusCode(409);
        eventually("voided", () -> state(payment).equals("VOIDED"));
        assertEquals("VOIDED", read(payment).getString("escrowState"));
    }

    @Test
    @DisplayName("F12 F13 a capture in conflict does not run out with its authorization")
    void keepsAConflictBeyondTheAuthorization() {
        APayment payment = inConflict(aPayment(), "sandbox_capture_other_amount");
        pass(Duration.ofDays(7).plusSeconds(1));
        String capture = operations.ofSubject(payment.id()).getLast().id().toString();
        eventually("a case by the daily run", () -> !cases(capture).isEmpty());
        assertEquals("AMOUNT_APART", onlyCase(capture).get("kind"));
        assertEquals(1, stuck("SUSPENSE_OLD", payment.booking()).size());
        assertEquals("AUTHORIZED", state(payment));
        accept(onlyCase(capture)).then().statusCode(409).body("detail", containsString("resolve-conflict"));
        giveBack(payment).then().statusCode(201);
        eventually("given back", () -> state(payment).equals("FAILED"));
        reconcile(clock.instant().minus(Duration.ofDays(8)));
        assertEquals("VANISHED", onlyCase(capture).get("state"));
    }

    @Test
    @DisplayName("F12 a refund of another amount than asked is not sent again, and is a case")
    void sendsNothingAfterARefundInConflict() {
        APayment payment = captured(aPayment(), "sandbox_refund_other_amount");
        Instant start = clock.instant();
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("seen", () -> !stuck("REFUND_IN_CONFLICT", payment.id()).isEmpty());
        pass(Duration.ofMinutes(20));
        reconcile(start);
        assertEquals(
                List.of("AUTHORIZE", "CAPTURE", "REFUND"),
                operations.ofSubject(payment.id()).stream()
                        .map(operation -> operation.kind().name())
                        .toList());
        String refund = operations.ofSubject(payment.id()).getLast().id().toString();
        Map<String, Object> found = onlyCase(refund);
        assertEquals("MISSING_HERE", found.get("kind"));
        accept(found).then().statusCode(200);
    }

    @Test
    void thereIsNothingToGiveBackWithoutAConflict() {
        giveBack(captured()).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        giveBack(aPayment()).then().statusCode(404);
    }

    @Test
    void saysThatACallSucceededAfter72Hours() {
        APayment payment = authorized(aPayment(), "sandbox_ok_webhooks_never");
        UUID capture = aCaptureUnknownFor(payment, Duration.ofHours(73));
        sandbox()
                .order(
                        "/authorizations/"
                                + operations.ofSubject(payment.id()).getLast().authorization() + "/capture",
                        Map.of("operationId", capture.toString(), "amountMinor", 12_000));
        Map<String, Object> found = stuck("CALL_UNKNOWN", payment.id()).getFirst();
        assertEquals("PT73H", found.get("age").toString().substring(0, 5));
        declare(capture, "SUCCEEDED").then().statusCode(200).body("state", equalTo("SUCCEEDED"));
        assertEquals("CAPTURED", state(payment));
        assertEquals("HELD", read(payment).getString("escrowState"));
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
        assertEquals(List.of(), stuck("CALL_UNKNOWN", payment.id()));
        declare(capture, "DECLINED").then().statusCode(409).body("state", equalTo("SUCCEEDED"));
        operator()
                .get("/v1/operator/actions?subjectId=" + capture)
                .then()
                .body("items.kind", contains("DECLARE_OUTCOME"))
                .body("items.evidence", contains("Ticket 4711"));
    }

    @Test
    void saysThatACallNeverHappenedAfter72Hours() {
        APayment payment = authorized(aPayment(), "sandbox_ok_webhooks_never");
        UUID capture = aCaptureUnknownFor(payment, Duration.ofHours(73));
        operator()
                .header("Idempotency-Key", key())
                .post("/v1/operator/payments/operations/" + capture + "/ask-again")
                .then()
                .statusCode(202)
                .body("state", equalTo("UNKNOWN"));
        declare(capture, "DECLINED").then().statusCode(200).body("state", equalTo("DECLINED"));
        assertEquals("FAILED", state(payment));
        assertEquals(List.of(), ledgerKinds(payment));
    }

    @Test
    void saysNothingAboutACallThatTheProviderCanStillExplain() {
        APayment payment = authorized(aPayment(), "sandbox_ok_webhooks_never");
        UUID capture = aCaptureUnknownFor(payment, Duration.ofHours(71));
        declare(capture, "SUCCEEDED").then().statusCode(409).body("type", endsWith("/illegal-transition"));
        assertEquals(List.of(), stuck("CALL_UNKNOWN", payment.id()));
        Map<String, Object> asked = stuck("CALL_UNCLEAR", payment.id()).getFirst();
        assertTrue(asked.get("detail").toString().endsWith("and again"), asked.toString());
        assertTrue(asked.get("remedies").toString().contains("/ask-again"), asked.toString());
        assertFalse(asked.get("remedies").toString().contains("/declare-outcome"), asked.toString());
        declare(ids.next(), "SUCCEEDED").then().statusCode(404);
        assertFalse(ledgerKinds(payment).contains("CAPTURE"));
        database.update("DELETE FROM provider_operation WHERE id = ?", capture);
    }

    @Test
    void showsACallThatIsUnclearForAQuarterOfAnHour() {
        APayment payment = authorized(aPayment(), "sandbox_ok_webhooks_never");
        UUID capture = aCaptureUnknownFor(payment, Duration.ofMinutes(14));
        assertEquals(List.of(), stuck("CALL_UNCLEAR", payment.id()));
        database.update(
                "UPDATE provider_operation SET unclear_since = unclear_since - interval '2 minutes' WHERE id = ?",
                capture);
        assertEquals(1, stuck("CALL_UNCLEAR", payment.id()).size());
        database.update("DELETE FROM provider_operation WHERE id = ?", capture);
    }

    @Test
    @DisplayName("F12 what was captured in another currency freezes the escrow, waits in suspense and goes back in it")
    void givesBackACaptureInAnotherCurrency() {
        APayment payment = inConflict(aPayment(), "sandbox_capture_other_currency");
        Map<String, Object> dollars = Map.of("amountMinor", 12_000, "currency", "USD");
        assertEquals(
                dollars, stuck("CAPTURE_IN_CONFLICT", payment.id()).getFirst().get("amount"));
        assertEquals(List.of("CAPTURE_CONFLICT"), ledgerKinds(payment));
        assertEquals("suspense:sandbox", ledger(payment).getString("items[0].postings[0].to"));
        assertEquals(dollars, ledger(payment).getMap("items[0].postings[0].amount"));
        assertEquals(0, amount(payment, "held"));
        giveBack(payment).then().statusCode(201).body("refund", equalTo(dollars));
        eventually("given back", () -> state(payment).equals("FAILED"));
        assertEquals("NONE", read(payment).getString("escrowState"));
        assertEquals(List.of("CAPTURE_CONFLICT", "CONFLICT_SETTLED", "REFUND"), ledgerKinds(payment));
        var authorization = sandbox()
                .authorization(
                        operations.ofSubject(payment.id()).getFirst().id().toString());
        assertEquals("USD", authorization.getString("currency"));
        assertEquals(12_000, authorization.getLong("refundedMinor"));

        confirm(payment, "sandbox_ok").then().statusCode(200);
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
    }

    @Test
    @DisplayName("R33 a payout without an account is seen as stuck, page by page")
    void showsWhatWaits() {
        APayment payment = released(aPayment());
        runPayouts();
        eventually("waits", () -> !stuck("PAYOUT_WAITING", payment.host()).isEmpty());
        APayment other = captured();
        operator()
                .body(Map.of("reason", "Being looked into"))
                .post("/v1/operator/payments/" + other.id() + "/freeze")
                .then()
                .statusCode(204);
        assertEquals(1, stuck("ESCROW_FROZEN", other.id()).size());
        String cursor = operator()
                .get("/v1/operator/stuck-work?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        operator()
                .queryParam("cursor", cursor)
                .get("/v1/operator/stuck-work?limit=1")
                .then()
                .statusCode(200);
        operator()
                .body(Map.of("reason", "It is nothing"))
                .post("/v1/operator/payments/" + other.id() + "/thaw")
                .then()
                .statusCode(204);
    }
}
