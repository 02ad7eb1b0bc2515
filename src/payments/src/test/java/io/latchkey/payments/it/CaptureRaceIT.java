package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many threads, one winner, real PostgreSQL. */
@QuarkusTest
class CaptureRaceIT extends ServiceIT {

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Callable<Integer> request : requests) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }

    private long succeeded(APayment payment, OperationKind kind) {
        return operations.ofSubject(payment.id()).stream()
                .filter(operation -> operation.kind() == kind && operation.state() == OperationState.SUCCEEDED)
                .count();
    }

    @Test
    @DisplayName("F09 of 40 captures at once with different keys one wins, the others are refused")
    void capturesOnce() throws Exception {
        APayment payment = authorized(aPayment(), "sandbox_ok");
        List<Integer> statuses =
                atOnce(Collections.nCopies(40, () -> command(payment, "capture").statusCode()));
        assertEquals(1, Collections.frequency(statuses, 202));
        assertEquals(39, Collections.frequency(statuses, 409));
        eventually("captured", () -> state(payment).equals("CAPTURED"));
        assertEquals(1, succeeded(payment, OperationKind.CAPTURE));
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
    }

    @Test
    @DisplayName("F09 capture against void: never both")
    void capturesOrVoids() throws Exception {
        for (int round = 0; round < 5; round++) {
            APayment payment = authorized(aPayment(), "sandbox_ok");
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                requests.add(() -> command(payment, "capture").statusCode());
                requests.add(() -> command(payment, "void").statusCode());
            }
            Collections.shuffle(requests);
            atOnce(requests);
            eventually("ended", () -> List.of("CAPTURED", "VOIDED").contains(state(payment)));
            long captures = succeeded(payment, OperationKind.CAPTURE);
            long voids = succeeded(payment, OperationKind.VOID);
            assertEquals(1, captures + voids);
            assertEquals(captures == 1 ? "CAPTURED" : "VOIDED", state(payment));
        }
    }

    @Test
    @DisplayName("F10 R29 parallel refunds whose sum is too high: never more than was captured")
    void refundsAtMostWhatWasCaptured() throws Exception {
        APayment payment = captured();
        List<Integer> statuses = atOnce(
                Collections.nCopies(10, () -> settle(payment, payment.settlement(5_000, List.of(), "CANCELLATION"))
                        .statusCode()));
        assertEquals(2, Collections.frequency(statuses, 201));
        assertEquals(8, Collections.frequency(statuses, 422));
        eventually("refunded", () -> amount(payment, "refunded") == 10_000);
    }

    @Test
    @DisplayName("F08 one confirmation sent 20 times at once asks the provider once")
    void confirmsOnce() throws Exception {
        APayment payment = ordered();
        String key = key();
        List<Integer> statuses = atOnce(Collections.nCopies(
                20, () -> confirm(payment, "sandbox_ok", key).statusCode()));
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
        List<Integer> statuses = atOnce(
                Collections.nCopies(10, () -> confirm(payment, "sandbox_ok").statusCode()));
        assertTrue(statuses.contains(200), statuses.toString());
        assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 409), statuses.toString());
        assertEquals(1, succeeded(payment, OperationKind.AUTHORIZE));
    }

    @Test
    void equalOrdersAtOnceMakeOnePayment() throws Exception {
        APayment payment = aPayment();
        List<Integer> statuses = atOnce(Collections.nCopies(
                10, () -> bookings().body(payment.order()).put(payment.path()).statusCode()));
        assertEquals(1, Collections.frequency(statuses, 201), statuses.toString());
        assertEquals(9, Collections.frequency(statuses, 200), statuses.toString());
    }
}
