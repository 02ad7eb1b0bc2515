package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.ProviderDeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Refunds that come back after they were sent, that somebody else makes, or that nobody can send. */
@QuarkusTest
class RefundReturnIT extends Reconciling {

    @Inject
    PlayedProviders providers;

    private APayment refunded(String method) {
        APayment payment = captured(aPayment(), method);
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> state(payment).equals("REFUNDED"));
        return payment;
    }

    private List<Operation> refundsOf(APayment payment) {
        return operations.ofSubject(payment.id()).stream()
                .filter(operation -> operation.kind() == OperationKind.REFUND)
                .toList();
    }

    private JsonPath promises(APayment payment) {
        return as(payment.guest())
                .get(payment.path() + "/refunds")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void isSentAgain(APayment payment) {
        eventually("sent again", () -> ledgerKinds(payment).size() == 5);
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND", "REFUND_RETURNED", "REFUND"), ledgerKinds(payment));
        assertEquals("DONE", promises(payment).getString("items[0].state"));
        assertEquals(1, promises(payment).getInt("items[0].failures"));
        assertEquals("REFUNDED", state(payment));
        assertEquals("RETURNED", refundsOf(payment).getFirst().state().name());
        assertTrue(events(payment).contains("refund-failed"));
    }

    @Test
    @DisplayName("R32 a refund that the guest's bank sends back is promised again and tried again")
    void sendsARefundAgainThatCameBack() {
        Instant start = clock.instant();
        APayment payment = refunded("sandbox_ok");
        sandbox().sendBack(refundsOf(payment).getFirst().id());
        isSentAgain(payment);
        reconcile(start);
        assertEquals(List.of(), cases(refundsOf(payment).getFirst().id().toString()));
    }

    @Test
    @DisplayName("R32 a refund that came back without our hearing of it is found by asking, or by the reconciliation")
    void findsARefundThatCameBack() {
        Instant start = clock.instant();
        APayment asked = refunded("sandbox_ok_webhooks_never");
        APayment compared = refunded("sandbox_ok_webhooks_never");
        UUID call = refundsOf(asked).getFirst().id();
        sandbox().sendBack(call);
        operator()
                .header("Idempotency-Key", key())
                .post("/v1/operator/payments/operations/" + call + "/ask-again")
                .then()
                .statusCode(202)
                .body("state", equalTo("SUCCEEDED"));
        isSentAgain(asked);
        sandbox().sendBack(refundsOf(compared).getFirst().id());
        reconcile(start);
        isSentAgain(compared);
        assertEquals(List.of(), cases(refundsOf(compared).getFirst().id().toString()));
    }

    @Test
    @DisplayName("R32 that a refund came back is not lost when the provider is not clear at first")
    void asksAgainUntilTheProviderIsClear() {
        APayment payment = refunded("sandbox_ok");
        UUID call = refundsOf(payment).getFirst().id();
        eventually("all messages heard", () -> database.first(
                        row -> row.getLong(1), "SELECT count(*) FROM webhook_message WHERE state = 'RECEIVED'")
                .orElseThrow()
                .equals(0L));
        providers.sayNothingAbout(call);
        sandbox().sendBack(call);
        eventually("asked", () -> providers.lookUpsOf(call) > 0);
        providers.sayEverythingAbout(call);
        pass(Duration.ofSeconds(11));
        isSentAgain(payment);
    }

    @Test
    @DisplayName("R32 a refund of long ago that came back is found in the provider's list of the day it did")
    void findsInTheListThatARefundCameBack() {
        APayment payment = refunded("sandbox_ok_webhooks_never");
        UUID call = refundsOf(payment).getFirst().id();
        Instant start = clock.instant();
        database.update(
                "UPDATE provider_operation SET finished_at = ? WHERE id = ?", start.minus(Duration.ofDays(5)), call);
        sandbox().sendBack(call);
        providers.alsoList(
                call,
                new ProviderDeed(
                        "returned-" + call,
                        Optional.of(call),
                        DeedKind.REFUND_RETURN,
                        Money.of(12_000, "EUR"),
                        clock.instant()));
        reconcile(start);
        providers.listNothingMoreOf(call);
        isSentAgain(payment);
        assertEquals(List.of(), cases("returned-" + call));
    }

    @Test
    @DisplayName("R31 a refund made in the provider's console is a case for the operator; the payment stays paid")
    void makesACaseOfARefundThatWeDidNotMake() {
        Instant start = clock.instant();
        APayment payment = captured();
        String console = ids.next().toString();
        String authorization =
                operations.ofSubject(payment.id()).getFirst().id().toString();
        sandbox().order("/refunds", Map.of("id", console, "authorizationId", authorization, "amountMinor", 12_000));
        reconcile(start);
        Map<String, Object> found = onlyCase(console);
        assertEquals("MISSING_HERE", found.get("kind"));
        assertEquals("REFUND", found.get("deed"));
        assertEquals("CAPTURED", state(payment));
        assertEquals("HELD", read(payment).getString("escrowState"));
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("action", "ACCEPT_AS_IS", "reason", "Paid twice by mistake, one went back by hand"))
                .post("/v1/operator/reconciliation-cases/" + found.get("id") + "/resolve")
                .then()
                .statusCode(200);
    }

    private Response end(APayment payment, String refund) {
        return operator()
                .header("Idempotency-Key", key())
                .body(Map.of("reason", "Sent one cent less, the guest agrees", "evidence", "Mail of the guest"))
                .post("/v1/operator/payments/" + payment.id() + "/refunds/" + refund + "/end");
    }

    @Test
    @DisplayName("F12 an operator ends the promise of a refund by which another amount was sent, once")
    void endsAPromiseInConflict() throws Exception {
        Instant start = clock.instant();
        APayment payment = captured(aPayment(), "sandbox_refund_other_amount");
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("in conflict", () -> promises(payment).getInt("items[0].failures") == 1);
        String refund = promises(payment).getString("items[0].id");
        assertTrue(stuck(payment).contains("/refunds/" + refund + "/end"), stuck(payment));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> ending = () -> end(payment, refund).statusCode();
            List<Integer> answers = threads.invokeAll(Collections.nCopies(4, ending)).stream()
                    .map(RefundReturnIT::statusOf)
                    .sorted()
                    .toList();
            assertEquals(List.of(204, 409, 409, 409), answers);
        }
        assertEquals("ENDED", promises(payment).getString("items[0].state"));
        assertEquals("PROMISE_ENDED", ledgerKinds(payment).getLast());
        assertEquals("[]", stuck(payment));
        operator()
                .get("/v1/operator/actions?subjectId=" + refund)
                .then()
                .body("items[0].kind", equalTo("END_REFUND"))
                .body("items[0].evidence", equalTo("Mail of the guest"));
        reconcile(start);
        String call = refundsOf(payment).getFirst().id().toString();
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("action", "ACCEPT_AS_IS", "reason", "It is only a cent"))
                .post("/v1/operator/reconciliation-cases/" + onlyCase(call).get("id") + "/resolve")
                .then()
                .statusCode(200);
    }

    private static int statusOf(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private String stuck(APayment payment) {
        return operator()
                .get("/v1/operator/stuck-work?limit=100&kind=REFUND_IN_CONFLICT")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.subjectId == '" + payment.id() + "' }.remedies.path")
                .toString();
    }

    @Test
    void endsNoPromiseThatTheProviderKeeps() {
        APayment payment = refunded("sandbox_ok");
        end(payment, promises(payment).getString("items[0].id"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"));
        end(payment, someone().toString()).then().statusCode(404);
        end(captured(), promises(payment).getString("items[0].id")).then().statusCode(404);
    }
}
