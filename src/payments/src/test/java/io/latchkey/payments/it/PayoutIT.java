package io.latchkey.payments.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What we owe leaves, waits with a reason, or comes back; debts are paid first. */
@QuarkusTest
class PayoutIT extends ServiceIT {

    private List<String> states(UUID host) {
        return payouts(host).stream()
                .map(payout -> payout.get("state").toString())
                .toList();
    }

    @Test
    @DisplayName("R33 a payout waits with a visible reason and leaves with the run after the account is set")
    void waitsForAnAccount() {
        APayment payment = released(aPayment());
        runPayouts();
        eventually("waits", () -> states(payment.host()).equals(List.of("WAITING")));
        assertEquals(
                "PAYOUT_ACCOUNT_MISSING", payouts(payment.host()).getFirst().get("reason"));
        runPayouts();
        payoutAccount(payment.host(), "sandbox_bank_ok");
        runPayouts();
        eventually("paid", () -> states(payment.host()).equals(List.of("PAID")));
    }

    @Test
    @DisplayName("R33 a refused payout is owed again and not sent in a circle; other hosts are paid")
    void returnsARefusedPayout() {
        APayment closed = released(aPayment());
        payoutAccount(closed.host(), "sandbox_bank_closed");
        APayment other = released(aPayment());
        payoutAccount(other.host(), "sandbox_bank_ok");
        runPayouts();
        eventually("failed", () -> states(closed.host()).equals(List.of("FAILED")));
        eventually("other paid", () -> states(other.host()).equals(List.of("PAID")));
        assertEquals(10_800, balance(closed.host()).getLong("items[0].payable.amountMinor"));
        as(closed.host())
                .get("/v1/me/payout-account")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("The bank account is closed."));
        for (int i = 0; i < 3; i++) {
            runPayouts();
        }
        eventually("waits", () -> states(closed.host()).equals(List.of("WAITING", "FAILED")));
        assertEquals("PAYOUT_ACCOUNT_REFUSED", payouts(closed.host()).getFirst().get("reason"));
        payoutAccount(closed.host(), "sandbox_bank_ok");
        runPayouts();
        eventually("paid", () -> states(closed.host()).equals(List.of("PAID", "FAILED")));
    }

    @Test
    @DisplayName("R33 F10 a refund after the payout becomes a debt that the next payout pays first")
    void takesADebtFromTheNextPayout() {
        UUID host = someone();
        payoutAccount(host, "sandbox_bank_ok");
        APayment first = released(aPayment().withHost(host));
        runPayouts();
        eventually("paid", () -> states(host).equals(List.of("PAID")));
        operator()
                .header("Idempotency-Key", key())
                .body(first.takeBack(5_000))
                .post("/v1/operator/payments/" + first.id() + "/refunds")
                .then()
                .statusCode(201);
        eventually("refunded", () -> amount(first, "refunded") == 5_000);
        assertEquals(5_000, balance(host).getLong("items[0].debt.amountMinor"));
        assertEquals("PARTLY_REFUNDED", read(first).getString("escrowState"));

        released(aPayment().withHost(host));
        runPayouts();
        eventually("paid again", () -> states(host).equals(List.of("PAID", "PAID")));
        assertEquals(0, balance(host).getLong("items[0].debt.amountMinor"));
        assertEquals(
                Map.of("amountMinor", 5_800, "currency", "EUR"),
                payouts(host).getFirst().get("amount"));
    }

    @Test
    void leavesOnceADayByItself() {
        APayment payment = released(aPayment());
        payoutAccount(payment.host(), "sandbox_bank_ok");
        pass(Duration.ofHours(24));
        eventually("paid", () -> states(payment.host()).equals(List.of("PAID")));
    }

    @Test
    void anUnclearPayoutIsAskedAboutAndNotRepeated() {
        APayment payment = released(aPayment());
        payoutAccount(payment.host(), "sandbox_bank_timeout_after_success_webhooks_never");
        runPayouts();
        eventually("in transit", () -> states(payment.host()).equals(List.of("IN_TRANSIT")));
        runPayouts();
        eventually("paid", () -> {
            pass(Duration.ofSeconds(11));
            return states(payment.host()).equals(List.of("PAID"));
        });
    }
}
