package io.latchkey.payments.it;

import static io.latchkey.payments.it.Messages.post;
import static io.latchkey.payments.it.Messages.sign;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages come twice, late, in any order, forged or never; the books do not care. */
@QuarkusTest
class WebhookIT extends ServiceIT {

    @Inject
    MeterRegistry metrics;

    private Response genuine(String body) {
        return post(body, sign(Messages.SECRET, clock.instant(), body));
    }

    /** As operators watch it. */
    private double refused() {
        return metrics.counter("latchkey_webhooks_refused", "provider", "sandbox")
                .count();
    }

    private String message(String type, Object operation) {
        return Messages.about(operation, type, ids.next());
    }

    private Object authorization(APayment payment) {
        return operations.ofSubject(payment.id()).getFirst().id();
    }

    @Test
    @DisplayName("F04 R27 the same message twenty times in parallel has one row and one effect")
    void takesAMessageOnce() throws Exception {
        APayment payment = ordered();
        confirm(payment, "sandbox_error_after_success_webhooks_never").then().statusCode(202);
        String body = message("authorize.succeeded", authorization(payment));
        List<Callable<Integer>> deliveries =
                Collections.nCopies(20, () -> genuine(body).statusCode());
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> delivery : threads.invokeAll(deliveries)) {
                assertEquals(204, delivery.get());
            }
        }
        eventually("authorized", () -> state(payment).equals("AUTHORIZED"));
        long rows = database.first(
                        row -> row.getLong(1),
                        "SELECT count(*) FROM webhook_message WHERE operation_id = ?",
                        authorization(payment))
                .orElseThrow();
        assertEquals(1, rows);
        eventually("told once", () -> events(payment).equals(List.of("authorized")));
    }

    @Test
    @DisplayName("F05 R27 messages in reverse order, early or about nothing end in the same state")
    void ordersDoNotMatter() {
        APayment payment = captured(aPayment(), "sandbox_ok_webhooks_never");
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> state(payment).equals("REFUNDED"));
        List<Object> known = new ArrayList<>(operations.ofSubject(payment.id()).stream()
                .map(operation -> (Object) operation.id())
                .toList());
        Collections.reverse(known);
        known.add(ids.next());
        for (int round = 0; round < 2; round++) {
            for (Object operation : known) {
                genuine(message("refund.declined", operation)).then().statusCode(204);
            }
        }
        genuine("{\"id\":\"evt_" + ids.next() + "\",\"type\":\"something.new\"}")
                .then()
                .statusCode(204);
        eventually("all worked on", this::hasNoMessageLeft);
        assertEquals("REFUNDED", state(payment));
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND"), ledgerKinds(payment));
    }

    @Test
    @DisplayName("F05 R27 a message that overtakes the answer to its own call, and one about the call after the next")
    void believesNoMessageThatComesTooEarly() throws Exception {
        APayment payment = ordered();
        try (var guest = Executors.newSingleThreadExecutor()) {
            Future<Response> paying = guest.submit(() -> confirm(payment, "sandbox_slow_webhooks_never"));
            eventually("asked", () -> !operations.ofSubject(payment.id()).isEmpty());
            genuine(message("authorize.declined", authorization(payment)))
                    .then()
                    .statusCode(204);
            genuine(message("capture.succeeded", authorization(payment))).then().statusCode(204);
            paying.get().then().statusCode(200);
        }
        assertEquals("AUTHORIZED", state(payment));

        command(payment, "void").then().statusCode(202);
        eventually("voided", () -> state(payment).equals("VOIDED"));
        genuine(message("authorize.succeeded", authorization(payment))).then().statusCode(204);
        eventually("all worked on", this::hasNoMessageLeft);
        assertEquals("VOIDED", state(payment));
        assertEquals(List.of(), ledgerKinds(payment));
    }

    private boolean hasNoMessageLeft() {
        return database.first(row -> row.getLong(1), "SELECT count(*) FROM webhook_message WHERE state = 'RECEIVED'")
                .orElseThrow()
                .equals(0L);
    }

    @Test
    @DisplayName("F06 B05 forged, old, tampered and foreign messages are refused without a word and without effect")
    void refusesWhatIsNotGenuine() {
        APayment payment = ordered();
        confirm(payment, "sandbox_error_after_success_webhooks_never").then().statusCode(202);
        String body = message("authorize.succeeded", authorization(payment));
        Instant now = clock.instant();
        double refusedBefore = refused();
        List<Response> answers = List.of(
                post(body, sign("another-secret", now, body)),
                post(body, sign(Messages.SECRET, now.minusSeconds(301), body)),
                post(body, sign(Messages.SECRET, now.plusSeconds(301), body)),
                post(body.replace("\":", "\" :"), sign(Messages.SECRET, now, body)),
                post(body, "t=1,v1=00"),
                given().contentType("application/json").body(body).post("/v1/providers/sandbox/webhooks"));
        for (Response answer : answers) {
            answer.then()
                    .statusCode(400)
                    .body("type", endsWith("/webhook-refused"))
                    .body("detail", equalTo("It is not taken."));
        }
        assertEquals(refusedBefore + answers.size(), refused());
        given().contentType("application/json")
                .body(body)
                .post("/v1/providers/nobody/webhooks")
                .then()
                .statusCode(404);
        assertEquals("PENDING", state(payment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"twice", "reordered", "late"})
    @DisplayName("F04 F05 the provider's own messages, twice, late or reordered, change nothing")
    void providersOwnMessages(String mode) {
        APayment payment = captured(aPayment(), "sandbox_ok_webhooks_" + mode);
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> state(payment).equals("REFUNDED"));
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND"), ledgerKinds(payment));
    }

    @Test
    void resolvesAnUnclearPaymentWithoutWaiting() {
        APayment payment = ordered();
        confirm(payment, "sandbox_error_after_success").then().statusCode(202);
        eventually(
                "authorized by the provider's own message", () -> state(payment).equals("AUTHORIZED"));
    }
}
