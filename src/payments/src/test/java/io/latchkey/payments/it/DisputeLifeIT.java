package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.dispute.DisputeTimers;
import io.latchkey.payments.document.ReadPdf;
import io.latchkey.payments.provider.ProviderOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How disputes are learned, shown, answered and ended. */
@QuarkusTest
class DisputeLifeIT extends Disputing {

    @Inject
    PlayedProviders providers;

    @Inject
    DisputeTimers disputes;

    @Test
    @DisplayName("R32 a promised refund waits while the bank decides, and is over when the bank gives the money")
    void endsAPromiseThatTheBankFulfils() {
        APayment payment = captured(aPayment(), "sandbox_refund_fails_once");
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("failed", () -> refund(payment).getInt("items[0].failures") == 1);
        String reference = disputed(payment);
        pass(Duration.ofMinutes(11));
        assertEquals("OPEN", refund(payment).getString("items[0].state"));
        decided(reference, "lose", "LOST");
        assertEquals("ENDED", refund(payment).getString("items[0].state"));
        assertEquals("PROMISE_ENDED", ledgerKinds(payment).getLast());
        assertEquals(0, amount(payment, "refunding"), "it is not on its way any more");
        assertEquals(12_000, amount(payment, "settledOtherwise"));
        JsonPath receipt = receipt(payment);
        assertEquals(0, receipt.getLong("refunding.amountMinor"));
        assertEquals(12_000, receipt.getLong("settledOtherwise.amountMinor"));
        assertNull(receipt.getString("refunds[0].sentAt"));
    }

    @Test
    @DisplayName("R32 F14 a promised refund of which the bank gives a part is sent for the rest")
    void sendsTheRestOfAPromiseThatTheBankFulfilsInPart() {
        APayment payment = captured(aPayment(), "sandbox_refund_fails_once");
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("failed", () -> refund(payment).getInt("items[0].failures") == 1);
        String reference = open(payment, Map.of("amountMinor", 5_000));
        eventually("known", () -> get(reference).statusCode() == 200);
        decided(reference, "lose", "LOST");
        assertEquals(7_000, refund(payment).getLong("items[0].amount.amountMinor"));
        pass(Duration.ofMinutes(11));
        eventually("sent", () -> amount(payment, "refunded") == 7_000);
        assertEquals(5_000, amount(payment, "settledOtherwise"));
        assertEquals(0, amount(payment, "refunding"));
    }

    @Test
    @DisplayName("R32 F14 a refund that is under way when the bank takes all is over once it is refused")
    void endsAPromiseWhenItsCallHasAnEnd() {
        APayment payment = captured(aPayment(), "sandbox_ok_webhooks_never");
        providers.holdBackRefunds();
        settle(payment, payment.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("on its way", () -> operations.ofSubject(payment.id()).size() == 3);
        String reference = open(payment, Map.of());
        learnDisputes();
        sandbox().decide(reference, "lose");
        learnDisputes();
        assertEquals("OPEN", refund(payment).getString("items[0].state"));
        operations.record(
                operations.ofSubject(payment.id()).getLast().id(),
                new ProviderOutcome.Refused("charge_disputed", "The guest's bank has taken the money back."));
        assertEquals("ENDED", refund(payment).getString("items[0].state"));
        providers.lose();
    }

    private void learnDisputes() {
        Instant now = clock.instant();
        disputes.learnListed("sandbox", now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("F14 what the bank has taken of a held amount is no refund on its way")
    void tellsTheGuestWhatTheBankTook() {
        APayment payment = captured();
        disputed(payment);
        JsonPath receipt = receipt(payment);
        assertEquals(12_000, receipt.getLong("chargedBack.amountMinor"));
        assertEquals(0, receipt.getLong("refunding.amountMinor"));
        byte[] pdf = as(payment.guest())
                .accept("application/pdf")
                .get("/v1/bookings/" + payment.booking() + "/receipt")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(ReadPdf.of(pdf).text().contains("Taken back for you by your bank: EUR 120.00"));
    }

    private JsonPath receipt(APayment payment) {
        return as(payment.guest())
                .get("/v1/bookings/" + payment.booking() + "/receipt")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath refund(APayment payment) {
        return as(payment.guest())
                .get(payment.path() + "/refunds")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @DisplayName("F14 a dispute that nobody answers is stuck work a day before it is lost, and lost in time")
    void showsADisputeThatIsDue() {
        APayment payment = captured();
        String reference = disputed(payment);
        assertEquals(List.of(), due(payment));
        pass(Duration.ofDays(6).plusMinutes(1));
        assertTrue(due(payment).getFirst().toString().contains("/evidence"));
        pass(Duration.ofDays(1));
        eventually("lost", () -> read(reference).getString("state").equals("LOST"));
        assertEquals(List.of(), due(payment));
    }

    private List<Object> due(APayment payment) {
        return operator()
                .get("/v1/operator/stuck-work?limit=100&kind=DISPUTE_DUE")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.subjectId == '" + payment.id() + "' }");
    }

    @Test
    @DisplayName("F14 a dispute whose message is lost is found by the list, and the reconciliation knows it")
    void findsADisputeInTheList() {
        Instant start = clock.instant();
        APayment payment = captured(aPayment(), "sandbox_disputed_webhooks_never");
        pass(Duration.ofHours(25));
        eventually("listed", () -> read(payment).getBoolean("disputed"));
        reconcile(start);
        String reference = operator()
                .get("/v1/operator/disputes?state=OPEN&limit=100")
                .then()
                .extract()
                .path("items.find { it.paymentId == '" + payment.id() + "' }.reference");
        assertEquals(List.of(), cases(reference));
        sandbox().decide(reference, "win");
        reconcile(start);
        assertEquals("WON", read(reference).getString("state"));
        assertEquals(List.of(), cases(reference + "_won"));
    }

    @Test
    @DisplayName("F04 F14 messages, looking up and deciding at once move the money once")
    void movesTheMoneyOnceHoweverOftenItIsTold() throws Exception {
        APayment payment = released(aPayment());
        String reference = disputed(payment);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> accept = () ->
                    answer(reference, "accept", Map.of("reason", "Given up")).statusCode();
            List<Future<Integer>> answers = threads.invokeAll(List.of(accept, accept, accept, accept));
            sandbox().decide(reference, "lose");
            long taken = 0;
            for (Future<Integer> answer : answers) {
                taken += answer.get() == 202 ? 1 : 0;
            }
            assertTrue(taken <= 1, "told once");
        }
        eventually("over", () -> List.of("LOST", "ACCEPTED")
                .contains(read(reference).getString("state")));
        assertEquals(
                1, ledgerKinds(payment).stream().filter("CHARGEBACK"::equals).count());
    }

    @Test
    void showsDisputesToOperatorsOnly() {
        APayment payment = captured();
        String reference = disputed(payment);
        for (UUID person : List.of(payment.guest(), payment.host(), someone())) {
            as(person).get("/v1/operator/disputes").then().statusCode(403);
            as(person).get("/v1/operator/disputes/" + idOf(reference)).then().statusCode(403);
            as(person)
                    .header("Idempotency-Key", key())
                    .body(Map.of("reason", "Mine"))
                    .post("/v1/operator/disputes/" + idOf(reference) + "/accept")
                    .then()
                    .statusCode(403);
        }
        operator().get("/v1/operator/disputes/" + someone()).then().statusCode(404);
        answer(reference, "evidence", Map.of("text", " ", "reason", "x")).then().statusCode(400);
        answer(reference, "evidence", Map.of("text", "x".repeat(5_001), "reason", "x"))
                .then()
                .statusCode(400);
    }
}
