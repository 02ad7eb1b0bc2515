package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong between us and the provider is asked about, never guessed and never done twice. */
@QuarkusTest
class FaultIT extends ServiceIT {

    @Inject
    PlayedProviders providers;

    @Test
    @DisplayName("F02 a time-out after success is answered 202 and found out by asking")
    void resolvesATimeOut() {
        APayment payment = ordered();
        String key = key();
        confirm(payment, "sandbox_timeout_after_success_webhooks_never", key)
                .then()
                .statusCode(202)
                .header("Location", endsWith(payment.path()))
                .body("state", equalTo("PENDING"));
        confirm(payment, "sandbox_ok").then().statusCode(409).body("type", endsWith("/payment-in-progress"));
        pass(Duration.ofSeconds(11));
        eventually("authorized", () -> state(payment).equals("AUTHORIZED"));
        confirm(payment, "sandbox_timeout_after_success_webhooks_never", key)
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTHORIZED"));
        assertEquals(1, sandboxBook(payment).size());
    }

    @Test
    @DisplayName("F03 a 500 after success is no decline")
    void resolvesA500() {
        APayment payment = ordered();
        confirm(payment, "sandbox_error_after_success_webhooks_never").then().statusCode(202);
        assertEquals("PENDING", state(payment));
        pass(Duration.ofSeconds(11));
        eventually("authorized", () -> state(payment).equals("AUTHORIZED"));
        assertEquals(1, sandboxBook(payment).size());
    }

    @Test
    @DisplayName("F02 F03 an unclear capture is asked about and posted once")
    void resolvesUnclearCaptures() {
        for (String method : List.of(
                "sandbox_capture_timeout_after_success_webhooks_never",
                "sandbox_capture_error_after_success_webhooks_never")) {
            APayment payment = authorized(aPayment(), method);
            command(payment, "capture").then().statusCode(202);
            eventually("unclear", () -> operationState(payment, "CAPTURE").equals("UNKNOWN"));
            command(payment, "void").then().statusCode(409).body("type", endsWith("/payment-in-progress"));
            pass(Duration.ofSeconds(11));
            eventually("captured", () -> state(payment).equals("CAPTURED"));
            assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
        }
    }

    @Test
    @DisplayName(
            "F02 while the void of an earlier attempt is unclear, a capture is asked for again, and is no lost cause")
    void capturesOnceAnEarlierAttemptIsLetGo() {
        APayment payment = authorized(aPayment(), "sandbox_capture_refused_webhooks_never");
        UUID earlier = operations.ofSubject(payment.id()).getFirst().id();
        providers.sayNothingAbout(earlier);
        command(payment, "capture").then().statusCode(202);
        eventually("refused", () -> state(payment).equals("FAILED"));
        confirm(payment, "sandbox_ok").then().statusCode(200).body("state", equalTo("AUTHORIZED"));
        command(payment, "capture").then().statusCode(423).body("type", endsWith("/void-under-way"));

        providers.sayEverythingAbout(earlier);
        pass(Duration.ofSeconds(31));

        eventually("let go", () -> operations.ofSubject(payment.id()).stream()
                .anyMatch(operation ->
                        operation.kind() == OperationKind.VOID && operation.state() == OperationState.SUCCEEDED));
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
    }

    @Test
    @DisplayName("R25 a payment that succeeds after it was voided is given back")
    void voidsALateSuccess() {
        APayment payment = ordered();
        confirm(payment, "sandbox_timeout_after_success_webhooks_never").then().statusCode(202);
        command(payment, "void").then().statusCode(202);
        pass(Duration.ofSeconds(11));
        eventually("voided", () -> state(payment).equals("VOIDED"));
        assertEquals(List.of("AUTHORIZE", "VOID"), sandboxBook(payment));
        assertEquals(List.of(), ledgerKinds(payment));
        eventually("told", () -> events(payment).equals(List.of("voided")));
    }

    @Test
    @DisplayName("R25 a payment that arrives at the provider after we have given it up is let go there")
    void voidsWhatArrivesAfterItWasGivenUp() {
        APayment payment = ordered();
        providers.holdBack("sandbox_ok_webhooks_never");
        confirm(payment, "sandbox_ok_webhooks_never").then().statusCode(202);
        command(payment, "void").then().statusCode(202);
        eventually("given up", () -> {
            pass(Duration.ofSeconds(31));
            return state(payment).equals("VOIDED");
        });
        providers.deliver();
        eventually("let go", () -> {
            pass(Duration.ofMinutes(10));
            return sandboxBook(payment).equals(List.of("AUTHORIZE", "VOID"));
        });
        assertEquals("VOIDED", state(payment));
        assertEquals(List.of("declined", "voided"), events(payment));
    }

    @Test
    @DisplayName("F12 another amount than ours freezes the escrow; nothing is posted")
    void freezesOnAnotherAmount() {
        APayment payment = ordered();
        confirm(payment, "sandbox_other_amount").then().statusCode(202);
        assertEquals("FROZEN", read(payment).getString("escrowState"));
        assertEquals("CONFLICTED", operationState(payment, "AUTHORIZE"));
        assertEquals(List.of(), ledgerKinds(payment));
        command(payment, "capture").then().statusCode(409);
        command(payment, "void").then().statusCode(202);
        eventually("voided", () -> state(payment).equals("VOIDED"));
        assertTrue(events(payment).contains("conflicted"));
    }

    @Test
    @DisplayName("F12 another currency than ours is refused")
    void refusesAnotherCurrency() {
        APayment payment = captured();
        settle(payment, payment.in("USD", 12_000).settlement(100, List.of(), "CANCELLATION"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/currency-mismatch"));
    }

    @Test
    @DisplayName("R26 F13 an authorization runs out without a webhook; nothing is captured, the guest may pay again")
    void noticesThatAnAuthorizationRanOut() {
        APayment payment = authorized(aPayment(), "sandbox_ok_webhooks_never");
        pass(Duration.ofDays(7).plusSeconds(1));
        command(payment, "capture").then().statusCode(409).body("type", endsWith("/authorization-expired"));
        eventually("expired", () -> state(payment).equals("EXPIRED"));
        assertEquals("NONE", read(payment).getString("escrowState"));
        eventually("told", () -> events(payment).equals(List.of("authorized", "expired")));
        assertEquals(List.of("AUTHORIZE"), sandboxBook(payment));
        confirm(payment, "sandbox_ok").then().statusCode(200).body("state", equalTo("AUTHORIZED"));
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
    }

    private String operationState(APayment payment, String kind) {
        List<Map<String, Object>> open = operator()
                .get("/v1/operator/payments/operations?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return open.stream()
                .filter(item -> payment.id().toString().equals(item.get("subjectId")) && kind.equals(item.get("kind")))
                .map(item -> item.get("state").toString())
                .findFirst()
                .orElse("finished");
    }

    private List<String> sandboxBook(APayment payment) {
        return sandbox()
                .bookOf(operations.ofSubject(payment.id()).getFirst().id().toString())
                .stream()
                .map(item -> item.get("kind").toString())
                .toList();
    }
}
