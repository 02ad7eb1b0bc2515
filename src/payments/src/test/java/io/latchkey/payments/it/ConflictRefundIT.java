package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was captured in conflict goes back, and its refund fares as refunds do. */
@QuarkusTest
class ConflictRefundIT extends Reconciling {

    private APayment inConflict() {
        APayment payment = authorized(aPayment(), "sandbox_capture_other_amount");
        command(payment, "capture").then().statusCode(202);
        eventually("in conflict", () -> "FROZEN".equals(read(payment).getString("escrowState")));
        return payment;
    }

    private void giveBack(APayment payment) {
        operate("/v1/operator/payments/" + payment.id() + "/resolve-conflict", Map.of("reason", "Another amount"), 201);
    }

    private void operate(String path, Map<String, String> because, int status) {
        operator()
                .header("Idempotency-Key", key())
                .body(because)
                .post(path)
                .then()
                .statusCode(status);
    }

    private APayment givenBack() {
        APayment payment = inConflict();
        giveBack(payment);
        eventually("given back", () -> state(payment).equals("FAILED"));
        return payment;
    }

    private UUID firstRefundOf(APayment payment) {
        return operations.ofSubject(payment.id()).stream()
                .filter(operation -> operation.kind() == OperationKind.REFUND)
                .map(Operation::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("F12 R32 a refund of what was captured in conflict that comes back is sent again, and booked")
    void sendsARefundAgainThatCameBack() {
        APayment payment = givenBack();
        sandbox().sendBack(firstRefundOf(payment));
        eventually("sent again", () -> ledgerKinds(payment)
                .equals(List.of("CAPTURE_CONFLICT", "CONFLICT_SETTLED", "REFUND", "REFUND_RETURNED", "REFUND")));
        assertEquals("FAILED", state(payment));
    }

    @Test
    @DisplayName("F12 R32 a refund of what was captured in conflict that comes back leaves the next payment alone")
    void leavesTheNextPaymentAlone() {
        APayment payment = givenBack();
        confirm(payment, "sandbox_ok").then().statusCode(200);
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
        sandbox().sendBack(firstRefundOf(payment));
        eventually("sent again", () -> ledgerKinds(payment)
                .equals(List.of(
                        "CAPTURE_CONFLICT", "CONFLICT_SETTLED", "REFUND", "CAPTURE", "REFUND_RETURNED", "REFUND")));
        assertEquals("CAPTURED", state(payment));
        assertEquals(0, amount(payment, "refunded"));
        assertEquals(12_000, amount(payment, "held"));
    }

    @Test
    @DisplayName("F12 where an operator ends the refund of what was captured in conflict, the guest may pay again")
    void endsAConflictWithItsPromise() {
        Instant start = clock.instant();
        APayment payment = inConflict();
        String console = ids.next().toString();
        String authorization =
                operations.ofSubject(payment.id()).getFirst().id().toString();
        sandbox().order("/refunds", Map.of("id", console, "authorizationId", authorization, "amountMinor", 11_999));
        giveBack(payment);
        eventually("refused", () -> refund(payment, "failures").equals(1));

        operate(
                "/v1/operator/payments/" + payment.id() + "/refunds/" + refund(payment, "id") + "/end",
                Map.of("reason", "Given back by hand", "evidence", "Ticket 4711"),
                204);

        assertEquals("FAILED", state(payment));
        assertEquals("NONE", read(payment).getString("escrowState"));
        confirm(payment, "sandbox_ok").then().statusCode(200);
        reconcile(start);
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("action", "ACCEPT_AS_IS", "reason", "Given back by hand"))
                .post("/v1/operator/reconciliation-cases/" + onlyCase(console).get("id") + "/resolve")
                .then()
                .statusCode(200);
    }

    private Object refund(APayment payment, String field) {
        return as(payment.guest())
                .get(payment.path() + "/refunds")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]." + field);
    }
}
