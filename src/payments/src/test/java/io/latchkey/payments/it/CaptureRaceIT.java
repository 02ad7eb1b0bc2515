package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many threads, one winner, real PostgreSQL. */
@QuarkusTest
class CaptureRaceIT extends ServiceIT {

    private long succeeded(APayment payment, OperationKind kind) {
        return operations.ofSubject(payment.id()).stream()
                .filter(operation -> operation.kind() == kind && operation.state() == OperationState.SUCCEEDED)
                .count();
    }

    /** How often the provider did that, by its own book. */
    private long doneByTheProvider(APayment payment, String kind) {
        String authorization =
                operations.ofSubject(payment.id()).getFirst().id().toString();
        return sandbox().bookOf(authorization).stream()
                .filter(item -> kind.equals(item.get("kind")) && "SUCCEEDED".equals(item.get("status")))
                .count();
    }

    @Test
    @DisplayName("F09 of 100 captures at once with different keys one wins, the others are refused")
    void capturesOnce() throws Exception {
        APayment payment = authorized(aPayment(), "sandbox_ok");
        List<Integer> statuses = AtOnce.statuses(100, () -> command(payment, "capture"));
        assertEquals(1, Collections.frequency(statuses, 202), statuses.toString());
        assertTrue(List.of(202, 409, 503).containsAll(statuses), statuses.toString());
        eventually("captured", () -> {
            pass(Duration.ofSeconds(10)); // The race may have left no connection for the call's job; it comes again.
            return state(payment).equals("CAPTURED");
        });
        assertEquals(1, succeeded(payment, OperationKind.CAPTURE));
        assertEquals(1, doneByTheProvider(payment, "CAPTURE"));
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
    }

    @Test
    @DisplayName("F09 capture against void: never both")
    void capturesOrVoids() throws Exception {
        for (int round = 0; round < 5; round++) {
            APayment payment = authorized(aPayment(), "sandbox_ok");
            List<Callable<Response>> requests = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                requests.add(() -> command(payment, "capture"));
                requests.add(() -> command(payment, "void"));
            }
            Collections.shuffle(requests);
            AtOnce.statuses(requests);
            eventually("ended", () -> List.of("CAPTURED", "VOIDED").contains(state(payment)));
            long captures = succeeded(payment, OperationKind.CAPTURE);
            long voids = succeeded(payment, OperationKind.VOID);
            assertEquals(1, captures + voids);
            assertEquals(captures, doneByTheProvider(payment, "CAPTURE"));
            assertEquals(voids, doneByTheProvider(payment, "VOID"));
            assertEquals(captures == 1 ? "CAPTURED" : "VOIDED", state(payment));
        }
    }

    @Test
    @DisplayName("F09 F13 capture against void against the end of the authorization: never two of them")
    void capturesOrVoidsOrExpires() throws Exception {
        for (int round = 0; round < 3; round++) {
            APayment payment = authorized(aPayment(), "sandbox_ok_webhooks_never");
            pass(Duration.ofDays(7).minusSeconds(1));
            List<Callable<Response>> requests = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                requests.add(() -> command(payment, "capture"));
            }
            requests.add(() -> {
                pass(Duration.ofSeconds(2));
                return command(payment, "void");
            });
            AtOnce.statuses(requests);
            eventually("ended", () -> {
                pass(Duration.ofSeconds(10));
                return operations.ofSubject(payment.id()).stream()
                                .allMatch(operation -> operation.state().isFinished())
                        && !state(payment).equals("AUTHORIZED");
            });
            long captures = succeeded(payment, OperationKind.CAPTURE);
            assertTrue(captures + succeeded(payment, OperationKind.VOID) <= 1);
            assertEquals(captures == 1, state(payment).equals("CAPTURED"), state(payment));
            assertEquals(captures, doneByTheProvider(payment, "CAPTURE"));
            assertEquals(captures == 1 ? 12_000 : 0, amount(payment, "captured"));
        }
    }

    @Test
    @DisplayName("F10 R29 parallel refunds whose sum is too high: never more than was captured")
    void refundsAtMostWhatWasCaptured() throws Exception {
        APayment payment = captured();
        List<Integer> statuses =
                AtOnce.statuses(10, () -> settle(payment, payment.settlement(5_000, List.of(), "CANCELLATION")));
        assertEquals(2, Collections.frequency(statuses, 201));
        assertEquals(8, Collections.frequency(statuses, 422));
        eventually("refunded", () -> amount(payment, "refunded") == 10_000);
    }

    @Test
    @DisplayName("F08 one confirmation sent 20 times at once asks the provider once")
    void confirmsOnce() throws Exception {
        APayment payment = ordered();
        String key = key();
        List<Integer> statuses = AtOnce.statuses(20, () -> confirm(payment, "sandbox_ok", key));
        assertTrue(statuses.contains(200));
        // The first may find that a repeated one was faster to send the call, and then knows no more than "accepted".
        assertTrue(List.of(200, 202, 409).containsAll(statuses), statuses.toString());
        confirm(payment, "sandbox_ok", key).then().statusCode(200);
        assertEquals(
                List.of(OperationKind.AUTHORIZE),
                operations.ofSubject(payment.id()).stream().map(Operation::kind).toList());
    }

    @Test
    @DisplayName("F08 different confirmations at once: one authorization")
    void authorizesOnce() throws Exception {
        APayment payment = ordered();
        List<Integer> statuses = AtOnce.statuses(10, () -> confirm(payment, "sandbox_ok"));
        assertTrue(statuses.contains(200), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 409), statuses.toString());
        assertEquals(1, succeeded(payment, OperationKind.AUTHORIZE));
    }

    @Test
    void equalOrdersAtOnceMakeOnePayment() throws Exception {
        APayment payment = aPayment();
        List<Integer> statuses =
                AtOnce.statuses(10, () -> bookings().body(payment.order()).put(payment.path()));
        assertEquals(1, Collections.frequency(statuses, 201), statuses.toString());
        assertEquals(9, Collections.frequency(statuses, 200), statuses.toString());
    }
}
