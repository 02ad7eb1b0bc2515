package io.latchkey.payments.provider.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is Stripe's own: how calls are written, what its errors mean, how they are found again. */
class StripeProviderTest extends StripeCalls {

    @Test
    void holdsWithManualCaptureUnderOurOperationId() {
        SentCall authorization = authorization(FakeCard.VISA);
        ProviderOutcome.Done done = assertInstanceOf(ProviderOutcome.Done.class, stripe.send(authorization));
        assertTrue(done.reference().startsWith("pi_"));
        StripeServer.Received post = posts(authorization.call().id()).getFirst();
        assertEquals("/v1/payment_intents", post.path());
        assertEquals("manual", post.parameters().path("capture_method").asText());
        assertEquals("true", post.parameters().path("confirm").asText());
        assertEquals("12000", post.parameters().path("amount").asText());
        assertEquals("eur", post.parameters().path("currency").asText());
        assertEquals(
                authorization.call().id().toString(),
                post.parameters().path("metadata").path(StripeMarks.OPERATION).asText());
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "409", "429", "500", "502", "503"})
    @DisplayName("F03 an error that says nothing about what was done is unclear, and is not sent again by itself")
    void errorsOfTheServerAreUnclear(int status) {
        SentCall authorization = authorization(FakeCard.VISA);
        server.breakNext(status, "{\"error\":{\"type\":\"api_error\",\"message\":\"Try again.\"}}");
        unclear(stripe.send(authorization));
        assertEquals(1, posts(authorization.call().id()).size());
    }

    @ParameterizedTest
    @CsvSource({"200,<html>", "200,''", "200,{}", "200,null", "500,<html>", "400,<html>", "402,''", "402,[]"})
    @DisplayName("F03 what cannot be read is unclear")
    void whatCannotBeReadIsUnclear(int status, String body) {
        server.breakNext(status, body);
        unclear(stripe.send(authorization(FakeCard.VISA)));
        server.breakNext(status, body);
        unclear(stripe.lookUp(sentBefore(authorization(FakeCard.VISA), Duration.ofMinutes(10))));
    }

    @Test
    @DisplayName("F03 a connection cut before the answer is unclear; the call has left once")
    void sendsOnceWhenTheConnectionIsCut() {
        SentCall untouched = authorization(FakeCard.VISA);
        stripe.send(authorization(FakeCard.VISA));
        server.cutNext();
        unclear(stripe.send(untouched));
        assertEquals(1, posts(untouched.call().id()).size());
        SentCall done = authorization(FakeCard.RESET_AFTER_SUCCESS);
        unclear(stripe.send(done));
        assertEquals(1, posts(done.call().id()).size());
        assertInstanceOf(ProviderOutcome.Done.class, stripe.lookUp(done));
    }

    @Test
    void doesNotTellThatACardWasStolen() {
        ProviderOutcome.Refused refused =
                assertInstanceOf(ProviderOutcome.Refused.class, stripe.send(authorization(FakeCard.STOLEN)));
        assertEquals("card_declined", refused.code());
        assertFalse(refused.message().contains("stolen"));
    }

    @Test
    void isUnclearAboutWhatDoesNotSayUntilWhenItCanBeCaptured() {
        unclear(stripe.send(authorization(FakeCard.WITHOUT_CAPTURE_BEFORE)));
    }

    @Test
    @DisplayName("R28 an amount that Stripe would round is refused before it leaves")
    void refusesWhatStripeWouldRound() {
        long before = server.done(OperationKind.AUTHORIZE);
        SentCall authorization = authorization(FakeCard.VISA, Money.of(1_234, "KWD"));
        ProviderOutcome.Refused refused = assertInstanceOf(ProviderOutcome.Refused.class, stripe.send(authorization));
        assertEquals("amount_not_representable", refused.code());
        assertTrue(refused.message().contains("KWD 0.010"), refused.message());
        assertEquals(List.of(), posts(authorization.call().id()));
        assertEquals(before, server.done(OperationKind.AUTHORIZE));
    }

    @Test
    void namesTheSettingItLacks() {
        StripeTestSettings all = StripeTestSettings.of(server);
        assertEquals(Optional.empty(), stripe.missingSetting());
        assertEquals(
                Optional.of("latchkey.stripe.secret-key"),
                with(new StripeTestSettings(all.url(), Optional.empty(), Optional.empty())));
        assertEquals(
                Optional.of("latchkey.stripe.webhook-secrets"),
                with(new StripeTestSettings(all.url(), all.secretKey(), Optional.empty())));
    }

    private static Optional<String> with(StripeSettings settings) {
        return new StripeProvider(settings, new ObjectMapper(), InstantSource.system()).missingSetting();
    }

    @ParameterizedTest
    @CsvSource({"acct_1MtJdXLNm7p3Zq2c,true", "sandbox_bank_ok,false", "acct_,false", "acct_a-b,false"})
    void takesConnectedAccountsOnly(String destination, boolean taken) {
        assertEquals(taken, stripe.objectionTo(destination).isEmpty());
    }
}
