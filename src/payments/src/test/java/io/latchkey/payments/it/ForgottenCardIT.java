package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A kept card is forgotten once it is not needed any more, and nobody waits for that in vain. */
@QuarkusTest
class ForgottenCardIT extends ChargingLater {

    @Inject
    PlayedProviders providers;

    private UUID first(APayment payment) {
        return operations.ofSubject(payment.id()).getFirst().id();
    }

    private void voided(APayment payment) {
        command(payment, "void").then().statusCode(202);
        eventually("voided", () -> state(payment).equals("VOIDED"));
    }

    @Test
    void takesNoOtherCardOnceThePaymentIsLetGo() {
        APayment payment = scheduled("sandbox_ok");
        providers.sayNothingAbout(first(payment));
        command(payment, "void").then().statusCode(202);
        confirm(payment, "sandbox_ok_webhooks_never")
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"));
        providers.sayEverythingAbout(first(payment));
        eventually("voided", () -> {
            pass(Duration.ofSeconds(31));
            return state(payment).equals("VOIDED");
        });
    }

    @Test
    void endsAPaymentWhoseCardTheProviderHasForgottenBefore() {
        APayment payment = scheduled("sandbox_ok");
        sandbox()
                .order(
                        "/mandates/" + first(payment) + "/void",
                        Map.of("operationId", ids.next().toString()));
        voided(payment);
        assertEquals(
                "SUCCEEDED",
                operations.ofSubject(payment.id()).getLast().state().name());
    }

    @Test
    void endsAPaymentWhoseCardTheProviderDoesNotForget() {
        APayment payment = scheduled("sandbox_ok");
        providers.neverLetGoOf(first(payment));
        voided(payment);
        assertEquals(List.of("SET_UP", "VOID"), operationKinds(payment));
    }

    private void isForgotten(UUID card) {
        eventually("forgotten", () -> sandbox().mandate(card.toString()).equals("FORGOTTEN"));
    }

    @Test
    void forgetsACardThatWasReplacedByAnother() {
        APayment payment = scheduled("sandbox_ok");
        confirm(payment, "sandbox_ok_webhooks_never").then().statusCode(200);
        isForgotten(first(payment));
        assertEquals("SCHEDULED", state(payment));
        agree(payment);
        pass(UNTIL_CHARGE.plusHours(1));
        eventually("captured", () -> state(payment).equals("CAPTURED"));
    }

    @Test
    void forgetsTheCardAfterARefusedCapture() {
        APayment payment = agreed("sandbox_capture_refused");
        pass(UNTIL_CHARGE.plusMinutes(1));
        eventually("refused", () -> state(payment).equals("FAILED"));
        isForgotten(first(payment));
        eventually("one after the other", () -> operationKinds(payment)
                .equals(List.of("SET_UP", "AUTHORIZE", "CAPTURE", "VOID", "VOID")));
    }

    @Test
    void forgetsTheCardWhenTheConflictOfItsChargeIsOver() {
        APayment payment = agreed("sandbox_capture_other_amount");
        pass(UNTIL_CHARGE.plusMinutes(1));
        eventually("in conflict", () -> "FROZEN".equals(read(payment).getString("escrowState")));
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("reason", "Support confirms the other amount"))
                .post("/v1/operator/payments/" + payment.id() + "/resolve-conflict")
                .then()
                .statusCode(201);
        isForgotten(first(payment));
    }
}
