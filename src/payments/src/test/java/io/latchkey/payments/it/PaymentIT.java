package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plain way of the money, and the answers on it. */
@QuarkusTest
class PaymentIT extends ServiceIT {

    @Test
    void takesTheMoneyIntoEscrowReleasesItAndPaysItOut() {
        APayment payment = authorized(aPayment(), "sandbox_ok");
        payoutAccount(payment.host(), "sandbox_bank_ok");
        assertEquals("AUTHORIZED", read(payment).getString("escrowState"));
        assertEquals(List.of(), ledgerKinds(payment));
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
        assertEquals(12_000, amount(payment, "held"));

        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(201)
                .body("released.amountMinor", equalTo(12_000))
                .body("refund.amountMinor", equalTo(0));
        assertEquals("RELEASED", read(payment).getString("escrowState"));
        assertEquals(0, amount(payment, "held"));
        assertEquals(10_800, balance(payment.host()).getLong("items[0].payable.amountMinor"));

        runPayouts();
        eventually("paid out", () -> payouts(payment.host()).stream()
                .anyMatch(payout -> "PAID".equals(payout.get("state"))));
        assertEquals(0, balance(payment.host()).getLong("items[0].payable.amountMinor"));
        assertEquals(0, balance(payment.host()).getLong("items[0].inTransit.amountMinor"));

        String escrow = "escrow:" + payment.booking();
        JsonPath ledger = ledger(payment);
        assertEquals(List.of("CAPTURE", "SETTLEMENT"), ledger.getList("items.kind"));
        assertEquals(
                List.of(
                        posting("clearing:sandbox", escrow, 12_000),
                        posting(escrow, "payable:" + payment.host(), 10_800),
                        posting(escrow, "fees:platform", 900),
                        posting(escrow, "tax:City tax", 300)),
                ledger.getList("items.postings.flatten()").stream()
                        .map(PaymentIT::posting)
                        .toList());
        eventually("told", () -> events(payment).equals(List.of("authorized", "captured", "settled")));
    }

    private static String posting(String from, String to, long amount) {
        return from + " > " + to + " " + amount + " EUR";
    }

    @SuppressWarnings("unchecked")
    private static String posting(Object json) {
        Map<String, Object> posting = (Map<String, Object>) json;
        Map<String, Object> amount = (Map<String, Object>) posting.get("amount");
        return posting.get("from") + " > " + posting.get("to") + " " + amount.get("amountMinor") + " "
                + amount.get("currency");
    }

    @Test
    void bothPartiesCanComputeTheLedgersHashes() throws Exception {
        APayment payment = captured();
        settle(payment, payment.settlement(2_000, List.of(payment.toHost(10_000)), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> ledgerKinds(payment).contains("REFUND"));
        byte[] hash = new byte[32];
        for (Map<String, Object> transaction : ledger(payment).<Map<String, Object>>getList("items")) {
            StringBuilder text = new StringBuilder("latchkey-ledger-1\n");
            for (String field : List.of("sequence", "id", "kind", "source", "at")) {
                text.append(transaction.get(field)).append('\n');
            }
            for (Object posting : (List<?>) transaction.get("postings")) {
                text.append(posting(posting)).append('\n');
            }
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(hash);
            hash = sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
            assertEquals(HexFormat.of().formatHex(hash), transaction.get("hash"));
        }
    }

    @Test
    void declinedPaymentMayBeTriedAgainWithAnotherCard() {
        APayment payment = ordered();
        confirm(payment, "sandbox_insufficient_funds")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/payment-declined"))
                .body("reason", equalTo("insufficient_funds"))
                .body("detail", equalTo("There is not enough money on this card. Try another one."));
        assertEquals("FAILED", state(payment));
        assertEquals("insufficient_funds", read(payment).getString("decline.code"));
        confirm(payment, "sandbox_ok").then().statusCode(200).body("state", equalTo("AUTHORIZED"));
        eventually("told", () -> events(payment).equals(List.of("declined", "authorized")));
    }

    @Test
    void repeatedConfirmationGetsTheVerySameAnswer() {
        APayment payment = ordered();
        String declined = key();
        String good = key();
        Response no = confirm(payment, "sandbox_declined", declined);
        Response yes = confirm(payment, "sandbox_ok", good);
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
        for (int i = 0; i < 3; i++) {
            Response noAgain = confirm(payment, "sandbox_declined", declined);
            noAgain.then().statusCode(409).header("Idempotency-Replayed", "true");
            assertArrayEquals(no.asByteArray(), noAgain.asByteArray());
            Response yesAgain = confirm(payment, "sandbox_ok", good);
            yesAgain.then().statusCode(200).header("Idempotency-Replayed", "true");
            assertArrayEquals(yes.asByteArray(), yesAgain.asByteArray());
        }
        confirm(payment, "sandbox_declined", good)
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        confirm(ordered(), "sandbox_ok", good).then().statusCode(200);
    }

    @Test
    void bankChecksAreFinishedByConfirmingAgain() {
        APayment payment = ordered();
        String url = confirm(payment, "sandbox_needs_check")
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUIRES_ACTION"))
                .body("action.url", notNullValue())
                .extract()
                .path("action.url");
        confirm(payment, "sandbox_needs_check").then().statusCode(200).body("state", equalTo("REQUIRES_ACTION"));
        sandbox().finishCheck(url, "approve");
        as(payment.guest())
                .header("Idempotency-Key", key())
                .body(Map.of())
                .post(payment.path() + "/confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTHORIZED"));
    }

    @Test
    void refusedBankCheckIsADeclineNoticedByWebhook() {
        APayment payment = ordered();
        String url = confirm(payment, "sandbox_needs_check").path("action.url");
        sandbox().finishCheck(url, "refuse");
        eventually("declined", () -> state(payment).equals("FAILED"));
        assertEquals("check_refused", read(payment).getString("decline.code"));
    }

    @Test
    void voidsWhatIsAuthorizedAndWhatWaitsForTheGuest() {
        APayment payment = authorized(aPayment(), "sandbox_ok");
        command(payment, "void").then().statusCode(202);
        eventually("voided", () -> state(payment).equals("VOIDED"));
        assertEquals("VOIDED", read(payment).getString("escrowState"));
        command(payment, "void").then().statusCode(202);
        APayment waiting = ordered();
        confirm(waiting, "sandbox_needs_check").then().statusCode(200);
        command(waiting, "void").then().statusCode(202);
        eventually("voided", () -> state(waiting).equals("VOIDED"));
        APayment unpaid = ordered();
        command(unpaid, "void").then().statusCode(202).body("state", equalTo("VOIDED"));
        confirm(unpaid, "sandbox_ok")
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"))
                .body("state", equalTo("VOIDED"));
    }

    @Test
    void refusedCaptureLetsTheGuestPayOtherwise() {
        APayment payment = authorized(aPayment(), "sandbox_capture_refused");
        command(payment, "capture").then().statusCode(202);
        eventually("refused", () -> state(payment).equals("FAILED"));
        assertEquals("NONE", read(payment).getString("escrowState"));
        eventually(
                "old authorization let go",
                () -> operator()
                                .get("/v1/operator/payments/operations?limit=100")
                                .asString()
                                .contains("\"items\":[")
                        && confirmable(payment));
        confirm(payment, "sandbox_ok").then().statusCode(200).body("state", equalTo("AUTHORIZED"));
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
    }

    private boolean confirmable(APayment payment) {
        List<String> open = operator()
                .get("/v1/operator/payments/operations?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.subjectId == '" + payment.id() + "' }.kind");
        return open.isEmpty();
    }

    @Test
    void sameOrderAgainIsTheSameAndAnotherIsRefused() {
        APayment payment = ordered();
        bookings().body(payment.order()).put(payment.path()).then().statusCode(200);
        bookings()
                .body(payment.in("EUR", 13_000).order())
                .put(payment.path())
                .then()
                .statusCode(409)
                .body("type", endsWith("/payment-exists"));
        APayment sameBooking =
                new APayment(someone(), payment.booking(), payment.guest(), payment.host(), "EUR", 12_000, 0);
        bookings()
                .body(sameBooking.order())
                .put(sameBooking.path())
                .then()
                .statusCode(409)
                .body("type", endsWith("/payment-exists"));
    }
}
