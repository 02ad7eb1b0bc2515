package io.latchkey.payments.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.ProviderStand.Card;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every provider that keeps a card and is asked to charge it later. */
abstract class MandateContract extends ContractCalls {

    @Test
    void keepsACardAndHoldsNothing() {
        long held = stand.done(OperationKind.AUTHORIZE);
        SentCall mandate = mandate(Card.OK);
        ProviderOutcome.Done done = done(send(mandate));
        assertEquals(AMOUNT, done.amount());
        assertNull(done.captureBefore());
        assertEquals(done, done(lookUp(mandate)));
        assertEquals(held, stand.done(OperationKind.AUTHORIZE));
    }

    @Test
    void keepsNoCardThatTheBankDeclines() {
        for (Card card : List.of(Card.DECLINED, Card.INSUFFICIENT_FUNDS)) {
            SentCall mandate = mandate(card);
            ProviderOutcome.Refused refused = refused(send(mandate));
            assertEquals(refused, refused(lookUp(mandate)));
            refused(send(authorizationBy(mandate)));
        }
        refused(send(mandate("pm_nobody_knows", AMOUNT)));
    }

    @Test
    void keepsACardWhenTheGuestHasPassedTheBanksCheck() {
        for (boolean approved : new boolean[] {true, false}) {
            SentCall mandate = mandate(Card.NEEDS_CHECK);
            ProviderOutcome outcome = send(mandate);
            String url = assertInstanceOf(ProviderOutcome.NeedsGuest.class, outcome, outcome.toString())
                    .actionUrl();
            assertTrue(url.startsWith("http"), url);
            assertEquals(outcome, lookUp(mandate));
            refused(send(authorizationBy(mandate)));
            stand.finishCheck(url, approved);
            if (approved) {
                assertEquals(AMOUNT, done(lookUp(mandate)).amount());
                assertEquals(AMOUNT, done(send(authorizationBy(mandate))).amount());
            } else {
                refused(lookUp(mandate));
                refused(send(authorizationBy(mandate)));
            }
        }
    }

    @Test
    void holdsCapturesAndRefundsWithAKeptCardAnyAmount() {
        SentCall mandate = kept(Card.OK);
        for (Money amount : List.of(AMOUNT, Money.of(13_500, "EUR"))) {
            SentCall authorization = authorizationBy(mandate, amount);
            ProviderOutcome.Done held = done(send(authorization));
            assertEquals(amount, held.amount());
            assertTrue(held.captureBefore().isAfter(Instant.now()));
            assertEquals(held, done(lookUp(authorization)));
            SentCall capture = capture(authorization);
            assertEquals(amount, done(send(capture)).amount());
            assertEquals(amount, done(lookUp(capture)).amount());
            SentCall refund = refund(authorization, 4_000);
            assertEquals(Money.of(4_000, "EUR"), done(send(refund)).amount());
            assertEquals(Money.of(4_000, "EUR"), done(lookUp(refund)).amount());
        }
    }

    @Test
    void letsGoOfWhatIsHeldWithAKeptCardAndKeepsTheCard() {
        SentCall mandate = kept(Card.OK);
        SentCall authorization = authorizationBy(mandate);
        done(send(authorization));
        SentCall voiding = voiding(authorization);
        assertEquals(AMOUNT, done(send(voiding)).amount());
        assertEquals(AMOUNT, done(lookUp(voiding)).amount());
        done(send(authorizationBy(mandate)));
    }

    @Test
    void theBankMayDeclineLaterThoughTheCardWasKept() {
        SentCall authorization = authorizationBy(kept(Card.LATER_DECLINED));
        ProviderOutcome.Refused refused = refused(send(authorization));
        assertEquals(refused, refused(lookUp(authorization)));
    }

    @Test
    @DisplayName("where the bank asks for the guest, who is not there, it is a refusal that tells to pay again")
    void aBankThatAsksForTheGuestLaterRefuses() {
        SentCall authorization = authorizationBy(kept(Card.LATER_NEEDS_GUEST));
        ProviderOutcome.Refused refused = refused(send(authorization));
        assertEquals("authentication_required", refused.code());
        assertTrue(refused.message().contains("Pay again"), refused.message());
        assertEquals(refused, refused(lookUp(authorization)));
    }

    @Test
    @DisplayName("F02 F03 what was kept or held without an answer is found, and was done once")
    void findsAMandateAndItsAuthorizationWithoutAnAnswer() {
        for (Card card : List.of(Card.TIMEOUT_AFTER_SUCCESS, Card.ERROR_AFTER_SUCCESS)) {
            long kept = stand.done(OperationKind.SET_UP);
            SentCall mandate = mandate(card);
            unclear(send(mandate));
            assertEquals(AMOUNT, done(lookUp(mandate)).amount());
            assertEquals(kept + 1, stand.done(OperationKind.SET_UP));
            SentCall authorization = authorizationBy(mandate);
            unclear(send(authorization));
            ProviderOutcome.Done found = done(lookUp(authorization));
            assertEquals(AMOUNT, found.amount());
            assertTrue(found.captureBefore().isAfter(Instant.now()));
        }
    }

    @Test
    @DisplayName("F01 a mandate and an authorization by it, sent again under their ids, are done once")
    void keepsAndHoldsOnce() {
        SentCall mandate = kept(Card.OK);
        long kept = stand.done(OperationKind.SET_UP);
        done(send(mandate));
        assertEquals(kept, stand.done(OperationKind.SET_UP));
        once(authorizationBy(mandate), OperationKind.AUTHORIZE);
        once(voiding(mandate), OperationKind.VOID);
    }

    private void once(SentCall call, OperationKind kind) {
        long before = stand.done(kind);
        assertEquals(done(send(call)).amount(), done(send(call)).amount());
        assertEquals(before + 1, stand.done(kind));
    }

    @Test
    void forgetsACardAndChargesItNoMore() {
        SentCall mandate = kept(Card.OK);
        SentCall held = authorizationBy(mandate);
        done(send(held));
        SentCall voiding = voiding(mandate);
        assertEquals(AMOUNT, done(send(voiding)).amount());
        assertEquals(AMOUNT, done(lookUp(voiding)).amount());
        refused(send(authorizationBy(mandate)));
        done(send(capture(held)));
    }

    @Test
    void forgetsACardWhileTheGuestIsAtTheCheck() {
        SentCall mandate = mandate(Card.NEEDS_CHECK);
        assertInstanceOf(ProviderOutcome.NeedsGuest.class, send(mandate));
        SentCall voiding = voiding(mandate);
        done(send(voiding));
        done(lookUp(voiding));
        refused(send(authorizationBy(mandate)));
    }

    @Test
    void saysWhichCallAboutAKeptCardNeverArrivedAndMakesNothingByAsking() {
        List<SentCall> neverSent = List.of(mandate(Card.OK), authorizationBy(kept(Card.OK)), voiding(kept(Card.OK)));
        for (SentCall call : neverSent) {
            long before = stand.done(call.call().kind());
            assertEquals(new ProviderOutcome.NeverArrived(), lookUp(longAgo(call)), call.toString());
            assertEquals(before, stand.done(call.call().kind()));
            done(send(call));
        }
    }
}
