package io.latchkey.payments.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Money that leaves an escrow from many sides at once leaves it once. */
@QuarkusTest
class RefundRaceIT extends ServiceIT {

    /** Done, refused, still running under the same key, or too busy: nothing else may come out of a race. */
    private static final List<Integer> HONEST = List.of(201, 409, 422, 503);

    private static int done(List<Integer> statuses) {
        assertTrue(HONEST.containsAll(statuses), statuses.toString());
        return Collections.frequency(statuses, 201);
    }

    private long sentBack(APayment payment) {
        return operations.ofSubject(payment.id()).stream()
                .filter(operation ->
                        operation.kind() == OperationKind.REFUND && operation.state() == OperationState.SUCCEEDED)
                .mapToLong(operation -> operation.amount().amountMinor())
                .sum();
    }

    @Test
    @DisplayName("F10 R29 of 100 refunds at once as many go as there is money for")
    void refundsWhatThereIs() throws Exception {
        APayment payment = captured();
        int done =
                done(AtOnce.statuses(100, () -> settle(payment, payment.settlement(3_000, List.of(), "CANCELLATION"))));
        assertEquals(4, done);
        eventually("refunded", () -> state(payment).equals("REFUNDED"));
        assertEquals(12_000, sentBack(payment));
    }

    @Test
    @DisplayName("F10 R29 two partial refunds at once whose sum is too high: one")
    void refundsOneOfTwoThatAreTooMuch() throws Exception {
        for (int round = 0; round < 4; round++) {
            APayment payment = captured();
            List<Callable<Response>> both = List.of(
                    () -> settle(payment, payment.settlement(7_000, List.of(), "CANCELLATION")),
                    () -> settle(payment, payment.settlement(5_001, List.of(), "GOODWILL")));
            assertEquals(1, done(AtOnce.statuses(both)));
            eventually("refunded", () -> amount(payment, "refunding") == 0);
            assertEquals(amount(payment, "refunded"), sentBack(payment));
            assertEquals(12_000 - sentBack(payment), amount(payment, "held"));
        }
    }

    @Test
    @DisplayName("F08 one refund sent 100 times at once under its key is one refund; the same answer afterwards")
    void refundsOnceUnderOneKey() throws Exception {
        APayment payment = captured();
        Map<String, Object> refund = payment.settlement(1_000, List.of(), "CHANGE");
        String key = key();
        Callable<Response> send =
                () -> bookings().header("Idempotency-Key", key).body(refund).post(payment.path() + "/settlements");
        assertTrue(done(AtOnce.statuses(100, send)) >= 1);
        String first = send.call().then().statusCode(201).extract().path("id");
        send.call().then().header("Idempotency-Replayed", equalTo("true")).body("id", equalTo(first));
        eventually("refunded", () -> amount(payment, "refunded") == 1_000);
        assertEquals(1_000, sentBack(payment));
        assertEquals(11_000, amount(payment, "held"));
    }

    @Test
    @DisplayName("F10 a release and a refund of everything at once: one of them")
    void releasesOrRefunds() throws Exception {
        APayment payment = captured();
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            requests.add(() -> settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION")));
            requests.add(() -> settle(payment, payment.settlement(0, payment.shares(), "RELEASE")));
        }
        Collections.shuffle(requests);
        assertEquals(1, done(AtOnce.statuses(requests)));
        eventually("settled", () -> amount(payment, "refunding") == 0);
        assertEquals(0, amount(payment, "held"));
        assertEquals(12_000, amount(payment, "refunded") + amount(payment, "released"));
        assertEquals(amount(payment, "refunded"), sentBack(payment));
    }

    @Test
    @DisplayName("F10 of 40 at once that take back what was released, as many go as was released")
    void takesBackWhatWasReleased() throws Exception {
        APayment payment = released(aPayment());
        Map<String, Object> body = Map.of("amount", payment.money(3_000), "takenFrom", List.of(payment.toHost(3_000)));
        int done = done(AtOnce.statuses(
                40, () -> bookings().header("Idempotency-Key", key()).body(body).post(payment.path() + "/take-backs")));
        assertTrue(done >= 1 && done <= 4, "taken back " + done + " times");
        eventually("refunded", () -> amount(payment, "refunded") == 3_000L * done);
        assertEquals(3_000L * done, sentBack(payment));
    }
}
