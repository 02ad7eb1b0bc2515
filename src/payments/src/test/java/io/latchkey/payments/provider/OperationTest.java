package io.latchkey.payments.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.Operation.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Money AMOUNT = Money.of(12_000, "EUR");
    private static final UUID ID = new UUID(1, 1);
    private static final UUID AUTHORIZATION = new UUID(2, 2);

    private static Operation aCapture(Instant captureBefore) {
        return Operation.planned(
                new Purpose("sandbox", new UUID(3, 3), new UUID(4, 4), null),
                new ProviderCall.Capture(ID, AUTHORIZATION, AMOUNT, captureBefore),
                NOW);
    }

    private static Operation aSentCapture() {
        Operation capture = aCapture(NOW.plusSeconds(100));
        capture.send(NOW);
        return capture;
    }

    @Test
    void succeedsWithTheAmountWeAskedFor() {
        Operation capture = aSentCapture();
        assertTrue(capture.take(new ProviderOutcome.Done(AMOUNT, null), NOW));
        assertEquals(OperationState.SUCCEEDED, capture.state());
    }

    @Test
    @DisplayName("F12 another amount or currency is a conflict, never a success")
    void conflictsWithAnotherAmountOrCurrency() {
        for (Money other : new Money[] {Money.of(11_999, "EUR"), Money.of(12_000, "USD")}) {
            Operation capture = aSentCapture();
            capture.take(new ProviderOutcome.Done(other, null), NOW);
            assertEquals(OperationState.CONFLICTED, capture.state());
            assertTrue(capture.waitsForOperator(NOW));
        }
    }

    @Test
    @DisplayName("F03 an unclear answer is no decline")
    void keepsAskingWhenTheAnswerIsUnclear() {
        Operation capture = aSentCapture();
        capture.take(new ProviderOutcome.Unclear("HTTP 500"), NOW);
        assertEquals(OperationState.UNKNOWN, capture.state());
        assertEquals(Optional.of(NOW.plusSeconds(10)), capture.nextTurn(Duration.ofSeconds(15), NOW));
    }

    @Test
    void finishedCallStaysAsItIs() {
        Operation capture = aSentCapture();
        capture.take(new ProviderOutcome.Refused("no", "No."), NOW);
        assertFalse(capture.take(new ProviderOutcome.Done(AMOUNT, null), NOW));
        assertEquals(OperationState.DECLINED, capture.state());
    }

    @Test
    @DisplayName("R32 only a refund that is done can come back, and only by a clear no")
    void comesBackOnlyAsARefund() {
        Operation refund = Operation.planned(
                new Purpose("sandbox", new UUID(3, 3), new UUID(4, 4), null),
                new ProviderCall.Refund(ID, AUTHORIZATION, AMOUNT),
                NOW);
        refund.send(NOW);
        refund.take(new ProviderOutcome.Done(AMOUNT, null), NOW);
        assertFalse(refund.take(new ProviderOutcome.Unclear("HTTP 500"), NOW));
        assertFalse(refund.take(new ProviderOutcome.NeverArrived(), NOW));
        assertTrue(refund.take(new ProviderOutcome.Refused("refund_failed", "The bank sent it back."), NOW));
        assertEquals(OperationState.RETURNED, refund.state());
        assertFalse(refund.take(new ProviderOutcome.Refused("refund_failed", "The bank sent it back."), NOW));
        Operation capture = aSentCapture();
        capture.take(new ProviderOutcome.Done(AMOUNT, null), NOW);
        assertFalse(capture.take(new ProviderOutcome.Refused("no", "No."), NOW));
    }

    @Test
    @DisplayName("R26 nothing is captured after the provider's last moment")
    void doesNotLeaveTooLate() {
        Operation capture = aCapture(NOW);
        assertFalse(capture.maySend(NOW));
        assertTrue(capture.mayWithdraw(NOW));
        capture.withdraw("not_sent_in_time", NOW);
        assertEquals(OperationState.DECLINED, capture.state());
    }

    @Test
    void isSentAgainUnderItsIdIfItNeverArrived() {
        Operation capture = aSentCapture();
        capture.take(new ProviderOutcome.Unclear("reset"), NOW);
        assertFalse(capture.take(new ProviderOutcome.NeverArrived(), NOW));
        assertTrue(capture.maySend(NOW.plusSeconds(10)));
        capture.send(NOW.plusSeconds(10));
        assertEquals(ID, capture.call().id());
        assertEquals(2, capture.times().attempts());
    }

    @Test
    void isNotSentAgainWhenTheProviderMayHaveForgottenItsId() {
        Operation refund = Operation.planned(
                new Purpose("sandbox", new UUID(3, 3), new UUID(4, 4), null),
                new ProviderCall.Refund(ID, AUTHORIZATION, AMOUNT),
                NOW);
        refund.send(NOW);
        refund.take(new ProviderOutcome.Unclear("reset"), NOW);
        assertTrue(refund.maySend(NOW.plus(Duration.ofHours(22))));
        assertFalse(refund.maySend(NOW.plus(Duration.ofHours(23))));
        assertFalse(refund.mayWithdraw(NOW.plus(Duration.ofHours(23))));
    }

    @Test
    void isNotGivenUpWhileItMayBeUnderWay() {
        Operation capture = aSentCapture();
        capture.take(new ProviderOutcome.Unclear("time-out"), NOW);
        capture.unwanted(NOW);
        assertFalse(capture.mayWithdraw(NOW.plusSeconds(30)));
        assertTrue(capture.mayWithdraw(NOW.plusSeconds(61)));
    }

    @Test
    void waitsForTheOperatorAfterThreeDays() {
        Operation capture = aSentCapture();
        capture.take(new ProviderOutcome.Unclear("time-out"), NOW);
        assertFalse(capture.waitsForOperator(NOW.plus(Duration.ofHours(72))));
        assertTrue(capture.waitsForOperator(NOW.plus(Duration.ofHours(72)).plusSeconds(1)));
        assertEquals(OperationState.UNKNOWN, capture.state());
    }

    @Test
    @DisplayName("F02 an operator may say what became of a call after 72 hours, not before, and once")
    void isDeclaredWhenTheProviderIsSilentForTooLong() {
        Operation capture = aSentCapture();
        capture.take(new ProviderOutcome.Unclear("HTTP 500"), NOW);
        assertFalse(capture.mayDeclare(NOW.plus(Duration.ofHours(72))));
        assertTrue(capture.mayDeclare(NOW.plus(Duration.ofHours(72)).plusSeconds(1)));
        capture.take(new ProviderOutcome.Refused("not_done", "The provider did not do it."), NOW);
        assertFalse(capture.mayDeclare(NOW.plus(Duration.ofDays(9))));
    }

    @Test
    @DisplayName(
            "R25 an authorization that we gave up and that is there after all is known, one that was refused is not")
    void appearsOnlyIfWeGaveItUp() {
        Instant later = NOW.plusSeconds(120);
        Operation late = anAuthorization();
        late.send(NOW);
        late.take(new ProviderOutcome.Unclear("time-out"), NOW);
        late.unwanted(NOW);
        assertFalse(late.mayAppear());
        late.withdraw(OperationReport.notSentInTime().code(), later);
        assertTrue(late.mayAppear());
        assertFalse(late.take(new ProviderOutcome.NeverArrived(), later));
        assertTrue(late.take(new ProviderOutcome.Done(AMOUNT, later.plusSeconds(600)), later));
        assertEquals(OperationState.SUCCEEDED, late.state());
        Operation refused = anAuthorization();
        refused.send(NOW);
        refused.take(new ProviderOutcome.Refused("no", "No."), NOW);
        assertFalse(refused.take(new ProviderOutcome.Done(AMOUNT, later), later));
    }

    private static Operation anAuthorization() {
        return Operation.planned(
                new Purpose("sandbox", new UUID(3, 3), new UUID(4, 4), null),
                new ProviderCall.Authorize(ID, AMOUNT, "card", "A stay", NOW.plusSeconds(900)),
                NOW);
    }
}
