package io.latchkey.payments.provider.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Stripe's own where a card is kept and charged later. */
class StripeMandatesTest extends StripeCalls {

    private static List<StripeServer.Received> steps(UUID operation) {
        return server.received().stream()
                .filter(request -> request.idempotencyKey() != null
                        && request.idempotencyKey().startsWith(operation.toString()))
                .toList();
    }

    private static ProviderOutcome.Done done(ProviderOutcome outcome) {
        return assertInstanceOf(ProviderOutcome.Done.class, outcome, outcome.toString());
    }

    private static ProviderOutcome.Refused refused(ProviderOutcome outcome) {
        return assertInstanceOf(ProviderOutcome.Refused.class, outcome, outcome.toString());
    }

    @Test
    void keepsACardForACustomerOfItsOwnUnderOurOperationId() {
        SentCall mandate = mandate(FakeCard.VISA, AMOUNT);
        assertTrue(done(stripe.send(mandate)).reference().startsWith("seti_"));
        List<StripeServer.Received> steps = steps(mandate.call().id());
        assertEquals(
                List.of("/v1/customers", "/v1/setup_intents"),
                steps.stream().map(StripeServer.Received::path).toList());
        assertEquals(mandate.call().id() + ":customer", steps.getFirst().idempotencyKey());
        assertEquals(mandate.call().id().toString(), steps.getLast().idempotencyKey());
        JsonNode asked = steps.getLast().parameters();
        assertEquals("off_session", asked.path("usage").asText());
        assertEquals("true", asked.path("confirm").asText());
        assertEquals(
                mandate.call().id().toString(),
                asked.path("metadata").path(StripeMarks.OPERATION).asText());
    }

    @Test
    void keepsOneCardForOneCustomerWhenItIsSentAgain() {
        SentCall mandate = mandate(FakeCard.TIMEOUT_AFTER_SUCCESS, AMOUNT);
        int before = server.routes().mandates().customers();
        unclear(stripe.send(mandate));
        assertEquals(
                done(stripe.send(mandate)).reference(),
                done(stripe.lookUp(mandate)).reference());
        assertEquals(before + 1, server.routes().mandates().customers());
    }

    @Test
    @DisplayName("R28 an amount that Stripe would round is refused before its card is kept")
    void refusesToKeepACardForWhatStripeWouldRound() {
        SentCall mandate = mandate(FakeCard.VISA, Money.of(1_234, "KWD"));
        assertEquals("amount_not_representable", refused(stripe.send(mandate)).code());
        assertEquals(List.of(), steps(mandate.call().id()));
    }

    @Test
    void chargesOffSessionWithTheKeptCard() {
        SentCall authorization = authorizationBy(kept(FakeCard.VISA));
        assertTrue(done(stripe.send(authorization)).reference().startsWith("pi_"));
        JsonNode asked = posts(authorization.call().id()).getFirst().parameters();
        assertEquals("true", asked.path("off_session").asText());
        assertEquals("manual", asked.path("capture_method").asText());
        assertTrue(asked.path("customer").asText().startsWith("cus_"));
        assertTrue(asked.path("payment_method").asText().startsWith("pm_"));
        assertFalse(asked.has("return_url"));
    }

    @Test
    void findsAMandateWhoseNameWasNeverStored() {
        SentCall unnamed = sent(kept(FakeCard.VISA).call(), null, null);
        done(stripe.lookUp(unnamed));
        done(stripe.send(authorizationBy(unnamed)));
        SentCall voiding = voiding(unnamed);
        assertEquals(new ProviderOutcome.NeverArrived(), stripe.lookUp(sentBefore(voiding, Duration.ofMinutes(10))));
        done(stripe.send(voiding));
        done(stripe.lookUp(voiding));
    }

    @Test
    void isUnclearAboutAMandateThatStripeDoesNotShow() {
        SentCall unknown = mandate(FakeCard.VISA, AMOUNT);
        unclear(stripe.send(authorizationBy(unknown)));
        unclear(stripe.send(voiding(unknown)));
        unclear(stripe.lookUp(voiding(unknown)));
    }

    @Test
    void doesNotWaitForAGuestWhoIsNotThere() {
        SentCall authorization = authorizationBy(kept(FakeCard.VISA));
        SentCall named =
                sent(authorization.call(), done(stripe.send(authorization)).reference(), authorization.authorization());
        server.breakNext(
                200,
                """
                {"id":"pi_x","object":"payment_intent","status":"requires_action","next_action":
                 {"type":"redirect_to_url","redirect_to_url":{"url":"https://bank.example"}}}""");
        ProviderOutcome.Refused refused = refused(stripe.lookUp(named));
        assertEquals("authentication_required", refused.code());
        assertTrue(refused.message().contains("Pay again"));
    }

    @Test
    @DisplayName("a guest who finishes the check while it is canceled is forgotten, too")
    void forgetsACardThatWasKeptInTheMeantime() {
        SentCall mandate = kept(FakeCard.VISA);
        server.breakNext(
                200,
                "{\"id\":\"" + mandate.reference() + "\",\"object\":\"setup_intent\",\"status\":\"requires_action\"}");
        SentCall voiding = voiding(mandate);
        done(stripe.send(voiding));
        done(stripe.lookUp(voiding));
        refused(stripe.send(authorizationBy(mandate)));
    }

    @Test
    void aCardThatWasDetachedByHandIsForgotten() {
        SentCall mandate = kept(FakeCard.VISA);
        done(stripe.send(voiding(mandate)));
        done(stripe.send(voiding(mandate)));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 409, 429, 500, 503})
    @DisplayName("F03 an error on the way to a mandate is unclear")
    void errorsOfTheServerAreUnclear(int status) {
        SentCall mandate = kept(FakeCard.VISA);
        for (SentCall call : List.of(mandate(FakeCard.VISA, AMOUNT), authorizationBy(mandate), voiding(mandate))) {
            server.breakNext(status, "{\"error\":{\"type\":\"api_error\",\"message\":\"Try again.\"}}");
            unclear(stripe.send(call));
            server.breakNext(status, "{\"error\":{\"type\":\"api_error\",\"message\":\"Try again.\"}}");
            unclear(stripe.lookUp(call));
        }
    }
}
