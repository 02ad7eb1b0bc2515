package io.latchkey.payments.it;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** For tests in which an operator ends by hand what does not end by itself. */
abstract class Operating extends Disputing {

    APayment inConflict(APayment payment, String method) {
        authorized(payment, method);
        command(payment, "capture").then().statusCode(202);
        eventually("in conflict", () -> "FROZEN".equals(read(payment).getString("escrowState")));
        return payment;
    }

    Response giveBack(APayment payment) {
        return operator()
                .header("Idempotency-Key", key())
                .body(Map.of("reason", "Support confirms the other amount"))
                .post("/v1/operator/payments/" + payment.id() + "/resolve-conflict");
    }

    List<Map<String, Object>> stuck(String kind, Object subject) {
        return operator()
                .get("/v1/operator/stuck-work?limit=100&kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(item -> subject.toString().equals(item.get("subjectId")))
                .toList();
    }

    Response accept(Map<String, Object> found) {
        return operator()
                .header("Idempotency-Key", key())
                .body(Map.of("action", "ACCEPT_AS_IS", "reason", "It is only a cent"))
                .post("/v1/operator/reconciliation-cases/" + found.get("id") + "/resolve");
    }

    /** A capture that was sent long ago and that the provider's answers say nothing about. */
    UUID aCaptureUnknownFor(APayment payment, Duration age) {
        UUID operation = ids.next();
        Instant since = clock.instant().minus(age);
        database.update(
                """
                INSERT INTO provider_operation (id, provider, kind, subject_id, chain_id, authorization_id, currency,
                    amount_minor, state, planned_at, sent_at, unclear_since, version)
                VALUES (?, 'sandbox', 'CAPTURE', ?, ?, ?, 'EUR', 12000, 'UNKNOWN', ?, ?, ?, 0)""",
                operation,
                payment.id(),
                payment.booking(),
                operations.ofSubject(payment.id()).getFirst().id(),
                since,
                since,
                since);
        return operation;
    }

    Response declare(UUID operation, String outcome) {
        return operator()
                .header("Idempotency-Key", key())
                .body(Map.of("outcome", outcome, "reason", "Found in their console", "evidence", "Ticket 4711"))
                .post("/v1/operator/payments/operations/" + operation + "/declare-outcome");
    }

    /** Waits until a payout to such an account is in conflict. */
    Map<String, Object> payoutInConflict(APayment payment, String destination) {
        released(payment);
        payoutAccount(payment.host(), destination);
        runPayouts();
        eventually("in conflict", () -> !stuck("PAYOUT_IN_CONFLICT", payment.host())
                .isEmpty());
        return stuck("PAYOUT_IN_CONFLICT", payment.host()).getFirst();
    }

    Response reallyPaid(Object payout, Map<String, Object> paid, String bearer) {
        Map<String, Object> body = new HashMap<>(
                Map.of("paid", paid, "reason", "The bank kept a cent", "evidence", "Statement of August, line 17"));
        if (bearer != null) {
            body.put("tooMuchBorneBy", bearer);
        }
        return operator()
                .header("Idempotency-Key", key())
                .body(body)
                .post("/v1/operator/payouts/" + payout + "/resolve-conflict");
    }
}
