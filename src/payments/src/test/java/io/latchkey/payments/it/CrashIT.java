package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.provider.OperationKind;
import io.latchkey.platform.crash.CrashPoints;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that dies at a named place of the code; whole processes die in {@code make faults}. */
@QuarkusTest
class CrashIT extends ServiceIT {

    private final AtomicInteger crashes = new AtomicInteger();

    private void dieOnceAt(String point) {
        CrashPoints.arm(point, () -> {
            CrashPoints.disarm();
            crashes.incrementAndGet();
            throw new IllegalStateException("died at " + point);
        });
    }

    @AfterEach
    void disarm() {
        CrashPoints.disarm();
    }

    private List<String> doneAtTheProvider(APayment payment) {
        String authorization =
                operations.ofSubject(payment.id()).getFirst().id().toString();
        return sandbox().bookOf(authorization).stream()
                .map(item -> item.get("kind").toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before_send", "after_send", "after_answer"})
    @DisplayName("F01 a capture that dies around its call is captured once and posted once")
    void capturesOnceAcrossACrash(String point) {
        APayment payment = authorized(aPayment(), "sandbox_ok_webhooks_never");
        dieOnceAt(point);
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> {
            pass(Duration.ofSeconds(10));
            return crashes.get() == 1 && state(payment).equals("CAPTURED");
        });
        assertEquals(List.of("AUTHORIZE", "CAPTURE"), doneAtTheProvider(payment));
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before_commit", "after_commit"})
    @DisplayName("F01 F08 a request that dies around its commit is done once, and its key gets the answer")
    void answersTheKeyAcrossACrash(String point) {
        APayment payment = captured();
        Map<String, Object> refund = payment.settlement(4_000, List.of(), "CANCELLATION");
        String key = key();
        dieOnceAt(point);
        refund(payment, key, refund).then().statusCode(500);
        assertEquals(1, crashes.get());
        refund(payment, key, refund).then().statusCode(201);
        eventually("refunded", () -> amount(payment, "refunded") == 4_000);
        assertEquals(8_000, amount(payment, "held"));
        assertEquals(List.of("AUTHORIZE", "CAPTURE", "REFUND"), doneAtTheProvider(payment));
    }

    @Test
    @DisplayName("F01 F08 a guest's payment that dies after the call is authorized once")
    void authorizesOnceAcrossACrash() {
        APayment payment = ordered();
        String key = key();
        dieOnceAt("after_send");
        confirm(payment, "sandbox_ok_webhooks_never", key).then().statusCode(500);
        eventually("authorized", () -> {
            pass(Duration.ofSeconds(10));
            return state(payment).equals("AUTHORIZED");
        });
        confirm(payment, "sandbox_ok_webhooks_never", key).then().statusCode(200);
        assertEquals(List.of("AUTHORIZE"), doneAtTheProvider(payment));
        assertTrue(operations.ofSubject(payment.id()).stream()
                .allMatch(operation -> operation.kind() == OperationKind.AUTHORIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before_webhook_commit", "after_webhook_commit"})
    @DisplayName("F05 R27 a message whose delivery dies around the inbox's commit comes again: one row, one effect")
    void takesAMessageOnceAcrossACrash(String point) {
        APayment payment = ordered();
        confirm(payment, "sandbox_error_after_success_webhooks_never").then().statusCode(202);
        Object call = operations.ofSubject(payment.id()).getFirst().id();
        String message = Messages.about(call, "authorize.succeeded", ids.next());
        String signature = Messages.sign(Messages.SECRET, clock.instant(), message);
        dieOnceAt(point);
        Messages.post(message, signature).then().statusCode(500);
        assertEquals(1, crashes.get());

        Messages.post(message, signature).then().statusCode(204);

        eventually("authorized", () -> state(payment).equals("AUTHORIZED"));
        long rows = database.first(
                        row -> row.getLong(1), "SELECT count(*) FROM webhook_message WHERE operation_id = ?", call)
                .orElseThrow();
        assertEquals(1, rows);
        eventually("told once", () -> events(payment).equals(List.of("authorized")));
    }

    private static Response refund(APayment payment, String key, Map<String, Object> refund) {
        return bookings().header("Idempotency-Key", key).body(refund).post(payment.path() + "/settlements");
    }
}
