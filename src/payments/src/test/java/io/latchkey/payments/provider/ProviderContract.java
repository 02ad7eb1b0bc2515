package io.latchkey.payments.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.ProviderStand.Bank;
import io.latchkey.payments.provider.ProviderStand.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every provider, whatever its server is like. */
public abstract class ProviderContract extends DisputeContract {

    @Test
    void holdsTheAmountAndSaysUntilWhen() {
        SentCall authorization = authorization(Card.OK);
        ProviderOutcome.Done done = done(send(authorization));
        assertEquals(AMOUNT, done.amount());
        assertTrue(done.captureBefore().isAfter(Instant.now().plus(Duration.ofDays(1))));
        assertEquals(done, done(lookUp(authorization)));
    }

    @Test
    void declinesWithAReasonThatAGuestUnderstands() {
        for (Card card : List.of(Card.DECLINED, Card.INSUFFICIENT_FUNDS)) {
            SentCall authorization = authorization(card);
            ProviderOutcome.Refused refused = refused(send(authorization));
            assertEquals(refused, refused(lookUp(authorization)));
        }
        assertEquals(
                "insufficient_funds",
                refused(send(authorization(Card.INSUFFICIENT_FUNDS))).code());
    }

    @Test
    void refusesAPaymentMethodThatItDoesNotKnow() {
        refused(send(authorization("pm_nobody_knows", AMOUNT)));
    }

    @Test
    void capturesWhatIsHeld() {
        SentCall authorization = held(Card.OK);
        SentCall capture = capture(authorization);
        assertEquals(AMOUNT, done(send(capture)).amount());
        assertEquals(AMOUNT, done(lookUp(capture)).amount());
        refused(send(capture(authorization)));
        refused(send(voiding(authorization)));
    }

    @Test
    void refusesACapture() {
        SentCall capture = capture(held(Card.CAPTURE_REFUSED));
        refused(send(capture));
        refused(lookUp(capture));
    }

    @Test
    void letsGoOfWhatIsHeld() {
        SentCall authorization = held(Card.OK);
        SentCall voiding = voiding(authorization);
        assertEquals(AMOUNT, done(send(voiding)).amount());
        assertEquals(AMOUNT, done(lookUp(voiding)).amount());
        refused(send(capture(authorization)));
    }

    @Test
    void refundsInPartsAndNeverMoreThanWasCaptured() {
        SentCall authorization = captured(Card.OK);
        SentCall first = refund(authorization, 5_000);
        SentCall second = refund(authorization, 5_000);
        SentCall tooMuch = refund(authorization, 2_001);
        assertEquals(Money.of(5_000, "EUR"), done(send(first)).amount());
        assertEquals(Money.of(5_000, "EUR"), done(send(second)).amount());
        refused(send(tooMuch));
        assertEquals(Money.of(5_000, "EUR"), done(lookUp(first)).amount());
        assertEquals(
                Money.of(2_000, "EUR"), done(send(refund(authorization, 2_000))).amount());
    }

    @Test
    void aRefundThatFailedCanBeSentUnderAnotherId() {
        SentCall authorization = captured(Card.REFUND_FAILS_ONCE);
        SentCall first = refund(authorization, 5_000);
        refused(send(first));
        refused(lookUp(first));
        done(send(refund(authorization, 5_000)));
    }

    @Test
    void paysOutWhatIsThere() {
        captured(Card.OK);
        SentCall payout = payout(Bank.OK, 10_800);
        assertEquals(Money.of(10_800, "EUR"), done(send(payout)).amount());
        assertEquals(Money.of(10_800, "EUR"), done(lookUp(payout)).amount());
        refused(send(payout(Bank.CLOSED, 100)));
        assertEquals(
                ProviderOutcome.INSUFFICIENT_BALANCE,
                refused(send(payout(Bank.OK, 1_000_000_000))).code());
    }

    @Test
    void waitsForTheGuestAtTheBanksCheck() {
        for (boolean approved : new boolean[] {true, false}) {
            SentCall authorization = authorization(Card.NEEDS_CHECK);
            ProviderOutcome outcome = send(authorization);
            String url = assertInstanceOf(ProviderOutcome.NeedsGuest.class, outcome, outcome.toString())
                    .actionUrl();
            assertTrue(url.startsWith("http"), url);
            assertEquals(outcome, lookUp(authorization));
            stand.finishCheck(url, approved);
            if (approved) {
                assertEquals(AMOUNT, done(lookUp(authorization)).amount());
                done(send(capture(authorization)));
            } else {
                refused(lookUp(authorization));
            }
        }
    }

    @Test
    void letsGoWhileTheGuestIsAtTheCheck() {
        SentCall authorization = authorization(Card.NEEDS_CHECK);
        assertInstanceOf(ProviderOutcome.NeedsGuest.class, send(authorization));
        done(send(voiding(authorization)));
    }

    @Test
    @DisplayName("F02 F03 what was done without an answer is found, and was done once")
    void findsWhatWasDoneWithoutAnAnswer() {
        for (Card card : List.of(Card.TIMEOUT_AFTER_SUCCESS, Card.ERROR_AFTER_SUCCESS)) {
            SentCall authorization = authorization(card);
            unclear(send(authorization));
            ProviderOutcome.Done found = done(lookUp(authorization));
            assertEquals(AMOUNT, found.amount());
            assertTrue(found.captureBefore().isAfter(Instant.now()));
        }
        for (Card card : List.of(Card.CAPTURE_TIMEOUT_AFTER_SUCCESS, Card.CAPTURE_ERROR_AFTER_SUCCESS)) {
            long before = stand.done(OperationKind.CAPTURE);
            SentCall capture = capture(held(card));
            unclear(send(capture));
            assertEquals(AMOUNT, done(lookUp(capture)).amount());
            assertEquals(before + 1, stand.done(OperationKind.CAPTURE));
        }
        SentCall refund = refund(captured(Card.REFUND_TIMEOUT_AFTER_SUCCESS), 4_000);
        unclear(send(refund));
        assertEquals(Money.of(4_000, "EUR"), done(lookUp(refund)).amount());
        SentCall payout = payout(Bank.TIMEOUT_AFTER_SUCCESS, 3_000);
        unclear(send(payout));
        assertEquals(Money.of(3_000, "EUR"), done(lookUp(payout)).amount());
    }

    @Test
    @DisplayName("F01 a call sent again under its id is done once")
    void doesACallOnce() {
        SentCall authorization = held(Card.OK);
        long authorized = stand.done(OperationKind.AUTHORIZE);
        done(send(authorization));
        assertEquals(authorized, stand.done(OperationKind.AUTHORIZE));
        twice(capture(authorization), OperationKind.CAPTURE);
        twice(refund(authorization, 1_000), OperationKind.REFUND);
        twice(payout(Bank.OK, 1_000), OperationKind.PAYOUT);
        twice(voiding(held(Card.OK)), OperationKind.VOID);
    }

    private void twice(SentCall call, OperationKind kind) {
        long before = stand.done(kind);
        assertEquals(done(send(call)).amount(), done(send(call)).amount());
        assertEquals(before + 1, stand.done(kind));
    }

    @Test
    void saysWhatNeverArrivedAndMakesNothingByAsking() {
        SentCall authorization = captured(Card.OK);
        List<SentCall> neverSent = List.of(
                authorization(Card.OK),
                capture(held(Card.OK)),
                voiding(held(Card.OK)),
                refund(authorization, 1_000),
                payout(Bank.OK, 1_000));
        for (SentCall call : neverSent) {
            long before = stand.done(call.call().kind());
            assertEquals(new ProviderOutcome.NeverArrived(), lookUp(longAgo(call)), call.toString());
            assertEquals(before, stand.done(call.call().kind()));
            done(send(call));
        }
    }

    @Test
    @DisplayName("F12 another amount than was asked for is reported as it is")
    void reportsAnotherAmount() {
        SentCall authorization = authorization(Card.OTHER_AMOUNT);
        assertEquals(Money.of(11_999, "EUR"), done(send(authorization)).amount());
        assertEquals(Money.of(11_999, "EUR"), done(lookUp(authorization)).amount());
    }

    @Test
    @DisplayName("R28 80 yen and 1.230 dinars are exactly that, there and back")
    void keepsMinorUnits() {
        for (Money amount : List.of(Money.of(80, "JPY"), Money.of(1_230, "KWD"))) {
            SentCall authorization = authorization(stand.token(Card.OK), amount);
            assertEquals(amount, done(send(authorization)).amount());
            assertEquals(amount, done(send(capture(authorization))).amount());
            SentCall refund = refund(authorization, 10);
            assertEquals(new Money(10, amount.currency()), done(send(refund)).amount());
            assertEquals(new Money(10, amount.currency()), done(lookUp(refund)).amount());
        }
    }
}
