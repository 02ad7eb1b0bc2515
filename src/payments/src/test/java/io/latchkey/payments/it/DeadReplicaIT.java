package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationState;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every timer is a row: what a replica had begun when it was killed is taken over by another one. */
@QuarkusTest
class DeadReplicaIT extends ServiceIT {

    private static final String TAKEN =
            """
            UPDATE scheduled_tasks SET picked = true, picked_by = 'killed', last_heartbeat = ?
            WHERE task_name = ? AND task_instance = ?""";

    /** As a replica leaves it that is killed in the middle of the work. */
    private void isTakenByOneThatDies(String task, Object instance) {
        assertEquals(1, database.update(TAKEN, clock.instant(), task, instance.toString()), task + " has no row");
    }

    private UUID call(APayment payment, int number) {
        return operations.ofSubject(payment.id()).stream()
                .map(Operation::id)
                .toList()
                .get(number);
    }

    private UUID refund(APayment payment) {
        return UUID.fromString(as(payment.guest())
                .get(payment.path() + "/refunds")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    @Test
    @DisplayName("timers of payments, refunds, calls and payouts outlive the replica that had taken them")
    void finishesWhatAnotherBegan() {
        APayment lapses = authorized(aPayment(), "sandbox_ok_webhooks_never");
        APayment unclear = authorized(aPayment(), "sandbox_capture_timeout_after_success_webhooks_never");
        command(unclear, "capture").then().statusCode(202);
        APayment failing = captured(aPayment(), "sandbox_refund_fails_once");
        settle(failing, failing.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        APayment owed = released(aPayment());
        payoutAccount(owed.host(), "sandbox_bank_ok");
        eventually("refused once", () -> events(failing).contains("refund-failed"));
        eventually(
                "unclear", () -> operations.find(call(unclear, 1)).orElseThrow().state() == OperationState.UNKNOWN);

        isTakenByOneThatDies("authorization-expiry", call(lapses, 0));
        isTakenByOneThatDies("provider-operation", call(unclear, 1));
        isTakenByOneThatDies("refund", refund(failing));
        isTakenByOneThatDies("payouts", "recurring");
        pass(Duration.ofDays(7).plusSeconds(1));

        eventually("captured", () -> state(unclear).equals("CAPTURED"));
        eventually("expired", () -> state(lapses).equals("EXPIRED"));
        eventually("refunded", () -> state(failing).equals("REFUNDED"));
        eventually("paid", () -> payouts(owed.host()).toString().contains("PAID"));
    }
}
