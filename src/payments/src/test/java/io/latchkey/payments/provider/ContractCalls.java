package io.latchkey.payments.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.ProviderStand.Bank;
import io.latchkey.payments.provider.ProviderStand.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Calls to a provider as a service sends them, and what may come of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractCalls {

    static final Money AMOUNT = Money.of(12_000, "EUR");

    /** So long ago that a call which is not to be seen cannot be under way. */
    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    ProviderStand stand;

    protected abstract ProviderStand start();

    @BeforeAll
    void startStand() {
        stand = start();
    }

    @AfterAll
    void closeStand() {
        stand.close();
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static SentCall now(ProviderCall call, SentCall authorization) {
        return new SentCall(call, null, Instant.now(), Instant.now(), authorization);
    }

    static SentCall longAgo(SentCall call) {
        Instant then = Instant.now().minus(LONG_AGO);
        return new SentCall(call.call(), call.reference(), then, then, call.authorization());
    }

    static SentCall authorization(String token, Money amount) {
        return now(new ProviderCall.Authorize(id(), amount, token, "Two nights in Antwerp", null), null);
    }

    SentCall authorization(Card card) {
        return authorization(stand.token(card), AMOUNT);
    }

    static SentCall mandate(String token, Money amount) {
        return now(new ProviderCall.SetUpMandate(id(), amount, token, "Two nights in Antwerp", null), null);
    }

    SentCall mandate(Card card) {
        return mandate(stand.token(card), AMOUNT);
    }

    static SentCall authorizationBy(SentCall mandate, Money amount) {
        UUID by = mandate.call().id();
        return now(new ProviderCall.AuthorizeByMandate(id(), by, amount, "Two nights in Antwerp", null), mandate);
    }

    static SentCall authorizationBy(SentCall mandate) {
        return authorizationBy(mandate, AMOUNT);
    }

    static SentCall capture(SentCall authorization) {
        ProviderCall held = authorization.call();
        return now(new ProviderCall.Capture(id(), held.id(), held.amount(), null), authorization);
    }

    static SentCall voiding(SentCall authorization) {
        ProviderCall held = authorization.call();
        return now(new ProviderCall.VoidAuthorization(id(), held.id(), held.amount()), authorization);
    }

    static SentCall refund(SentCall authorization, long minor) {
        ProviderCall held = authorization.call();
        Money amount = new Money(minor, held.amount().currency());
        return now(new ProviderCall.Refund(id(), held.id(), amount), authorization);
    }

    SentCall payout(Bank bank, long minor) {
        return now(new ProviderCall.Payout(id(), stand.token(bank), Money.of(minor, "EUR")), null);
    }

    ProviderOutcome send(SentCall call) {
        return stand.provider().send(call);
    }

    ProviderOutcome lookUp(SentCall call) {
        return stand.provider().lookUp(call);
    }

    static ProviderOutcome.Done done(ProviderOutcome outcome) {
        return assertInstanceOf(ProviderOutcome.Done.class, outcome, outcome.toString());
    }

    static ProviderOutcome.Refused refused(ProviderOutcome outcome) {
        ProviderOutcome.Refused refused = assertInstanceOf(ProviderOutcome.Refused.class, outcome, outcome.toString());
        assertFalse(refused.code().isBlank());
        assertTrue(refused.message().contains(" "), refused.message());
        return refused;
    }

    static void unclear(ProviderOutcome outcome) {
        assertInstanceOf(ProviderOutcome.Unclear.class, outcome, outcome.toString());
    }

    SentCall held(Card card) {
        SentCall authorization = authorization(card);
        ProviderOutcome.Done done = done(send(authorization));
        return new SentCall(
                authorization.call(), done.reference(), authorization.plannedAt(), authorization.sentAt(), null);
    }

    /** A mandate whose card is kept. */
    SentCall kept(Card card) {
        SentCall mandate = mandate(card);
        ProviderOutcome.Done done = done(send(mandate));
        return new SentCall(mandate.call(), done.reference(), mandate.plannedAt(), mandate.sentAt(), null);
    }

    SentCall captured(Card card) {
        SentCall authorization = held(card);
        assertEquals(AMOUNT, done(send(capture(authorization))).amount());
        return authorization;
    }
}
