package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where the money comes from that guests' banks take back, and where it goes when they give it back. */
@QuarkusTest
class DisputeIT extends Disputing {

    @Test
    @DisplayName("F14 disputed money is taken out of the escrow, which is frozen until the dispute is won")
    void takesHeldMoneyAndGivesItBackWhenWon() {
        APayment payment = captured();
        String reference = disputed(payment);
        assertEquals("FROZEN", read(payment).getString("escrowState"));
        assertEquals(0, amount(payment, "held"));
        assertEquals(12_000, amount(payment, "chargedBack"));
        assertTrue(read(payment).getBoolean("disputed"));
        assertEquals(12_000, read(reference).getLong("fromEscrow.amountMinor"));
        String settlement = key();
        Map<String, Object> release = payment.settlement(0, payment.shares(), "RELEASE");
        settle(payment, release, settlement).then().statusCode(423).body("type", endsWith("/payment-disputed"));
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("reason", "To be refused"))
                .post("/v1/operator/payments/" + payment.id() + "/thaw")
                .then()
                .statusCode(423);

        sendEvidence(reference).then().statusCode(202).body("telling", equalTo("SEND_EVIDENCE"));
        eventually("sent", () -> read(reference).getString("state").equals("EVIDENCE_SENT"));
        sendEvidence(reference).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        decided(reference, "win", "WON");
        assertEquals("HELD", read(payment).getString("escrowState"));
        assertEquals(12_000, amount(payment, "held"));
        assertEquals(List.of("CAPTURE", "CHARGEBACK", "CHARGEBACK_RETURNED"), ledgerKinds(payment));
        settle(payment, release, settlement).then().statusCode(201);
        assertTrue(events(payment).containsAll(List.of("disputed", "dispute-won")), events(payment)::toString);
    }

    @Test
    @DisplayName("F14 a lost dispute of all that was held ends the escrow; nothing is paid out")
    void endsAnEscrowThatTheBankHasEmptied() {
        APayment payment = captured();
        String reference = disputed(payment);
        answer(reference, "accept", Map.of("reason", "The guest was never let in"))
                .then()
                .statusCode(202);
        eventually("accepted", () -> read(reference).getString("state").equals("ACCEPTED"));
        assertEquals("CHARGED_BACK", read(payment).getString("escrowState"));
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(409);
        operator()
                .get("/v1/operator/actions?subjectId=" + idOf(reference))
                .then()
                .body("items[0].kind", equalTo("ACCEPT_DISPUTE"));
    }

    @Test
    @DisplayName("F14 a security deposit that the bank has taken whole is divided, into nothing")
    void dividesADepositOfWhichNothingIsLeft() {
        APayment payment = captured(aPayment().withDeposit(50_000), "sandbox_ok");
        decided(disputed(payment), "lose", "LOST");
        assertEquals("HELD", read(payment).getString("deposit.state"));

        bookings()
                .header("Idempotency-Key", key())
                .body(Map.of("toHost", payment.money(700), "reason", "A scratch in the paint"))
                .post(payment.path() + "/deposit-settlements")
                .then()
                .statusCode(201)
                .body("refund.amountMinor", equalTo(0))
                .body("released.amountMinor", equalTo(0));

        assertEquals("RETURNED", read(payment).getString("deposit.state"));
        assertEquals(List.of("CAPTURE", "CHARGEBACK"), ledgerKinds(payment));
    }

    @Test
    @DisplayName("F14 what is left after a lost dispute of a part is released, the host bearing what is gone")
    void releasesWhatTheBankHasLeft() {
        APayment payment = captured();
        String reference = open(payment, Map.of("amountMinor", 2_000));
        eventually("known", () -> get(reference).statusCode() == 200);
        decided(reference, "lose", "LOST");
        assertEquals("HELD", read(payment).getString("escrowState"));
        eventually("told", () -> events(payment).contains("dispute-lost"));
        Map<?, ?> told = (Map<?, ?>) Feed.told(payment.id()).getLast().get("data");
        assertEquals(Map.of("amountMinor", 2_000, "currency", "EUR"), told.get("fromEscrow"));
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(201)
                .body("released.amountMinor", equalTo(10_000));
        assertEquals("RELEASED", read(payment).getString("escrowState"));
        assertEquals(8_800, balance(payment.host(), "payable"));
        takeBack(payment, 8_800).then().statusCode(201);
    }

    @Test
    @DisplayName("F14 after the payout it is the host's debt, which the next payout pays, and is gone when it is won")
    void makesADebtThatTheNextPayoutPays() {
        APayment payment = released(aPayment());
        payoutAccount(payment.host(), "sandbox_bank_ok");
        runPayouts();
        paidOut(payment, 1);
        String reference = disputed(payment);
        assertEquals(10_800, balance(payment.host(), "debt"));
        assertEquals(10_800, read(reference).getLong("fromHost.amountMinor"));
        assertEquals(1_200, read(reference).getLong("fromPlatform.amountMinor"));
        takeBack(payment, 1_000).then().statusCode(423).body("type", endsWith("/payment-disputed"));

        APayment next = released(aPayment().withHost(payment.host()));
        runPayouts();
        eventually("netted", () -> balance(payment.host(), "debt") == 0);
        assertEquals(1, payouts(payment.host()).size(), "nothing was paid out twice");
        assertEquals(0, balance(payment.host(), "payable"));
        decided(reference, "win", "WON");
        assertEquals(10_800, balance(payment.host(), "payable"));
        runPayouts();
        paidOut(payment, 2);
        assertEquals("RELEASED", read(next).getString("escrowState"));
        takeBack(payment, 1_000).then().statusCode(201);
    }

    private void paidOut(APayment payment, int times) {
        eventually("paid out", () -> {
            List<Map<String, Object>> payouts = payouts(payment.host());
            return payouts.size() == times && payouts.getFirst().get("state").equals("PAID");
        });
    }

    @Test
    @DisplayName("F10 what the bank has given the guest for good is not refunded once more")
    void refundsNothingThatTheBankHasGiven() {
        APayment payment = released(aPayment());
        String reference = disputed(payment);
        decided(reference, "lose", "LOST");
        assertEquals(0, balance(payment.host(), "payable"));
        takeBack(payment, 1).then().statusCode(422).body("type", endsWith("/refund-exceeds-captured"));
    }
}
