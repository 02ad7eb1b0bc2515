package io.latchkey.payments.provider.stripe;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A Stripe provider beside a fake Stripe, and calls to it. */
abstract class StripeCalls {

    static final Money AMOUNT = Money.of(12_000, "EUR");

    static StripeServer server;
    static StripeProvider stripe;

    @BeforeAll
    static void start() {
        server = StripeServer.start(StripeTestSettings.TIMEOUT.multipliedBy(3).toMillis());
        stripe = at(InstantSource.system());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static StripeProvider at(InstantSource clock) {
        return new StripeProvider(StripeTestSettings.of(server), new ObjectMapper(), clock);
    }

    static SentCall sent(ProviderCall call, String reference, SentCall authorization) {
        return new SentCall(call, reference, Instant.now(), Instant.now(), authorization);
    }

    static SentCall sentBefore(SentCall call, Duration ago) {
        Instant then = Instant.now().minus(ago);
        return new SentCall(call.call(), call.reference(), then, then, call.authorization());
    }

    static SentCall authorization(FakeCard card, Money amount) {
        return sent(
                new ProviderCall.Authorize(UUID.randomUUID(), amount, card.token(), "Two nights in Antwerp", null),
                null,
                null);
    }

    static SentCall authorization(FakeCard card) {
        return authorization(card, AMOUNT);
    }

    static SentCall held(FakeCard card) {
        SentCall authorization = authorization(card);
        ProviderOutcome outcome = stripe.send(authorization);
        return sent(
                authorization.call(),
                assertInstanceOf(ProviderOutcome.Done.class, outcome, outcome.toString())
                        .reference(),
                null);
    }

    static SentCall mandate(FakeCard card, Money amount) {
        return sent(
                new ProviderCall.SetUpMandate(UUID.randomUUID(), amount, card.token(), "Two nights in Antwerp", null),
                null,
                null);
    }

    /** A mandate whose card is kept. */
    static SentCall kept(FakeCard card) {
        SentCall mandate = mandate(card, AMOUNT);
        ProviderOutcome outcome = stripe.send(mandate);
        return sent(
                mandate.call(),
                assertInstanceOf(ProviderOutcome.Done.class, outcome, outcome.toString())
                        .reference(),
                null);
    }

    static SentCall authorizationBy(SentCall mandate) {
        UUID by = mandate.call().id();
        return sent(
                new ProviderCall.AuthorizeByMandate(UUID.randomUUID(), by, AMOUNT, "Two nights in Antwerp", null),
                null,
                mandate);
    }

    static SentCall voiding(SentCall about) {
        UUID id = about.call().id();
        return sent(new ProviderCall.VoidAuthorization(UUID.randomUUID(), id, AMOUNT), null, about);
    }

    static SentCall capture(SentCall authorization) {
        return sent(
                new ProviderCall.Capture(UUID.randomUUID(), authorization.call().id(), AMOUNT, null),
                null,
                authorization);
    }

    static SentCall refund(SentCall authorization) {
        return sent(
                new ProviderCall.Refund(UUID.randomUUID(), authorization.call().id(), Money.of(5_000, "EUR")),
                null,
                authorization);
    }

    static void unclear(ProviderOutcome outcome) {
        assertInstanceOf(ProviderOutcome.Unclear.class, outcome, outcome.toString());
    }

    static List<StripeServer.Received> posts(UUID operation) {
        return server.received().stream()
                .filter(request -> operation.toString().equals(request.idempotencyKey()))
                .toList();
    }
}
