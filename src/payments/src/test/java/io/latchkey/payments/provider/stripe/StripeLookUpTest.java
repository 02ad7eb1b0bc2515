package io.latchkey.payments.provider.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How Stripe is asked what became of a call, and when its silence proves something. */
class StripeLookUpTest extends StripeCalls {

    @Test
    void anErrorOfALookUpIsNoRefusal() {
        SentCall authorization = held(FakeCard.VISA);
        for (int status : new int[] {400, 404, 402, 429, 500}) {
            server.breakNext(status, "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"No.\"}}");
            unclear(stripe.lookUp(authorization));
        }
    }

    @Test
    @DisplayName("what has just left may be under way: it is not said to have never arrived")
    void isNotCertainTooEarly() {
        SentCall authorization = authorization(FakeCard.VISA);
        unclear(stripe.lookUp(sentBefore(authorization, Duration.ofSeconds(110))));
        assertEquals(
                new ProviderOutcome.NeverArrived(), stripe.lookUp(sentBefore(authorization, Duration.ofSeconds(130))));
    }

    @Test
    void isNotCertainWhenTheClocksDiffer() {
        StripeProvider ahead = at(InstantSource.offset(InstantSource.system(), Duration.ofMinutes(3)));
        unclear(ahead.lookUp(sentBefore(authorization(FakeCard.VISA), Duration.ofMinutes(10))));
    }

    @Test
    void findsAnAuthorizationAmongManyAndFarFromItsSending() {
        SentCall authorization = authorization(FakeCard.TIMEOUT_AFTER_SUCCESS);
        unclear(stripe.send(authorization));
        for (int i = 0; i < 130; i++) {
            stripe.send(authorization(FakeCard.VISA));
        }
        SentCall sentAgain =
                new SentCall(authorization.call(), null, Instant.now().minusSeconds(3_600), Instant.now(), null);
        assertInstanceOf(ProviderOutcome.Done.class, stripe.lookUp(sentAgain));
    }

    @Test
    void capturesAndRefundsAnAuthorizationWhoseNameWasNeverStored() {
        SentCall named = held(FakeCard.VISA);
        SentCall unnamed = sent(named.call(), null, null);
        assertInstanceOf(ProviderOutcome.Done.class, stripe.send(capture(unnamed)));
        assertInstanceOf(ProviderOutcome.Done.class, stripe.send(refund(unnamed)));
    }

    @Test
    void aPendingRefundIsDoneWhenItHasArrived() {
        SentCall authorization = held(FakeCard.REFUND_PENDING);
        stripe.send(capture(authorization));
        SentCall refund = refund(authorization);
        unclear(stripe.send(refund));
        unclear(stripe.lookUp(sentBefore(refund, Duration.ofHours(1))));
        server.routes().refunds().finishRefunds();
        assertInstanceOf(ProviderOutcome.Done.class, stripe.lookUp(refund));
        assertEquals(1, posts(refund.call().id()).size());
    }

    @Test
    @DisplayName("F12 a payout taken back by hand is not paid")
    void reportsATransferThatWasReversed() {
        stripe.send(capture(held(FakeCard.VISA)));
        SentCall payout = sent(
                new ProviderCall.Payout(UUID.randomUUID(), FakeTransfers.OPEN_ACCOUNT, Money.of(100, "EUR")),
                null,
                null);
        assertInstanceOf(ProviderOutcome.Done.class, stripe.send(payout));
        server.routes().transfers().reverseAll();
        assertEquals(
                Money.of(0, "EUR"),
                assertInstanceOf(ProviderOutcome.Done.class, stripe.lookUp(payout))
                        .amount());
    }
}
