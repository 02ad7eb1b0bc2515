package io.latchkey.payments.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.TestTokens;
import io.latchkey.payments.operator.ActionKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an operator does to money leaves who did it and why. */
@QuarkusTest
class OperatorDeedsIT extends Operating {

    private UUID olga;

    @Override
    RequestSpecification operator() {
        olga = olga == null ? someone() : olga;
        return RestAssured.given().auth().oauth2(TestTokens.operator(olga)).contentType("application/json");
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void leavesANameAndAReason(ActionKind kind) {
        Object subject = done(kind);
        operator()
                .get("/v1/operator/actions?subjectId=" + subject)
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo(kind.name()))
                .body("items[0].operatorId", equalTo(olga.toString()))
                .body("items[0].operatorName", not(equalTo("")))
                .body("items[0].reason", not(equalTo("")));
    }

    /** Does such a thing. */
    private Object done(ActionKind kind) {
        return switch (kind) {
            case DECLARE_OUTCOME -> {
                APayment payment = authorized(aPayment(), "sandbox_ok_webhooks_never");
                UUID capture = aCaptureUnknownFor(payment, Duration.ofHours(73));
                declare(capture, "DECLINED").then().statusCode(200);
                yield capture;
            }
            case RESOLVE_CONFLICT -> {
                APayment payment = inConflict(aPayment(), "sandbox_capture_other_amount");
                giveBack(payment).then().statusCode(201);
                yield payment.id();
            }
            case TAKE_BACK -> {
                APayment payment = released(aPayment());
                takeBack(payment, 1).then().statusCode(201);
                yield payment.id();
            }
            case FREEZE, THAW -> {
                APayment payment = captured();
                because(payment, "freeze").then().statusCode(204);
                if (kind == ActionKind.THAW) {
                    because(payment, "thaw").then().statusCode(204);
                }
                yield payment.id();
            }
            case PAYOUT_RUN ->
                operator()
                        .body(Map.of("reason", "The bank is closed tomorrow"))
                        .post("/v1/operator/payout-runs")
                        .path("id");
            case RESOLVE_PAYOUT -> {
                Map<String, Object> found = payoutInConflict(aPayment(), "sandbox_bank_other_amount");
                reallyPaid(found.get("id"), aPayment().money(10_799), null)
                        .then()
                        .statusCode(200);
                yield found.get("id");
            }
            case END_REFUND, ACCEPT_AS_IS -> endedRefundOrCase(kind);
            case SEND_EVIDENCE, ACCEPT_DISPUTE -> {
                String reference = disputed(captured());
                (kind == ActionKind.SEND_EVIDENCE
                                ? sendEvidence(reference)
                                : answer(reference, "accept", Map.of("reason", "Too little to argue about")))
                        .then()
                        .statusCode(202);
                yield idOf(reference);
            }
        };
    }

    private Object endedRefundOrCase(ActionKind kind) {
        Instant start = clock.instant();
        APayment payment = captured(aPayment(), "sandbox_refund_other_amount");
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually(
                "in conflict", () -> !stuck("REFUND_IN_CONFLICT", payment.id()).isEmpty());
        Object refund = stuck("REFUND_IN_CONFLICT", payment.id()).getFirst().get("id");
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("reason", "The guest agrees", "evidence", "Mail of the guest"))
                .post("/v1/operator/payments/" + payment.id() + "/refunds/" + refund + "/end")
                .then()
                .statusCode(204);
        reconcile(start);
        Map<String, Object> found =
                onlyCase(operations.ofSubject(payment.id()).getLast().id().toString());
        accept(found).then().statusCode(200);
        return kind == ActionKind.END_REFUND ? refund : found.get("id");
    }

    private Response because(APayment payment, String verb) {
        return operator()
                .body(Map.of("reason", "Two accounts, one passport"))
                .post("/v1/operator/payments/" + payment.id() + "/" + verb);
    }

    @Test
    void aRefusedDeedLeavesNothing() {
        APayment payment = captured();
        because(payment, "thaw").then().statusCode(409);
        takeBack(payment, 1).then().statusCode(422);
        operator().get("/v1/operator/actions?subjectId=" + payment.id()).then().body("items.size()", equalTo(0));
    }

    @Test
    void nothingIsDoneWithoutAReason() {
        APayment payment = captured();
        for (String route :
                List.of("payments/" + payment.id() + "/freeze", "payments/" + payment.id() + "/thaw", "payout-runs")) {
            for (Map<String, Object> body : List.<Map<String, Object>>of(Map.of(), Map.of("reason", " "))) {
                operator().body(body).post("/v1/operator/" + route).then().statusCode(400);
            }
            operator().post("/v1/operator/" + route).then().statusCode(400);
        }
        assertEquals("HELD", read(payment).getString("escrowState"));
    }

    @Test
    void theLedgerLeadsFromATakeBackToItsActionAndSettlement() {
        APayment payment = released(aPayment());
        String settlement =
                takeBack(payment, 4_000).then().statusCode(201).extract().path("id");
        assertEquals("TAKE_BACK", ledger(payment).getString("items[2].kind"));
        assertEquals("operator-action:" + settlement, ledger(payment).getString("items[2].source"));
        eventually("refunded", () -> amount(payment, "refunded") == 4_000);
    }
}
