package io.latchkey.payments.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.stripe.StripeResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whole payments through a service that has chosen Stripe; Stripe itself is a fake of ours. */
@QuarkusTest
@TestProfile(StripeIT.StripeChosen.class)
class StripeIT extends ServiceIT {

    /** A service as an operator of Stripe sets it up. */
    public static class StripeChosen implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("latchkey.payments.provider", "stripe");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StripeResource.class));
        }
    }

    private Operation authorization(APayment payment) {
        return operations.ofSubject(payment.id()).getFirst();
    }

    private int tell(String body, String secret) {
        try {
            String signed = clock.instant().getEpochSecond() + "." + body;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return given().contentType("application/json")
                    .header("Stripe-Signature", "t=" + signed.substring(0, signed.indexOf('.')) + ",v1=" + signature)
                    .body(body)
                    .post("/v1/providers/stripe/webhooks")
                    .statusCode();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean payoutsAre(String newest, APayment payment) {
        return payouts(payment.host()).stream()
                .map(payout -> payout.get("state"))
                .limit(1)
                .toList()
                .equals(List.of(newest));
    }

    private String hint(APayment payment) {
        return "{\"id\":\"evt_" + ids.next() + "\",\"data\":{\"object\":{\"object\":\"payment_intent\",\"metadata\":"
                + "{\"latchkey_operation\":\"" + authorization(payment).id() + "\"}}}}";
    }

    @Test
    void holdsCapturesRefundsInPartsAndPaysOut() {
        APayment payment = captured(aPayment(), "pm_card_visa");
        assertTrue(authorization(payment).report().reference().startsWith("pi_"));
        settle(payment, payment.settlement(2_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        settle(payment, payment.settlement(1_000, List.of(payment.toHost(9_000)), "RELEASE"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> amount(payment, "refunded") == 3_000);
        as(payment.host())
                .body(Map.of("destination", "sandbox_bank_ok"))
                .put("/v1/me/payout-account")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/destination"));
        payoutAccount(payment.host(), "acct_1FakeOpen");
        runPayouts();
        eventually("paid", () -> payoutsAre("PAID", payment));
    }

    @Test
    void tellsTheGuestWhyACardWasDeclined() {
        APayment payment = ordered();
        confirm(payment, "pm_card_chargeDeclinedInsufficientFunds")
                .then()
                .statusCode(409)
                .body("reason", equalTo("insufficient_funds"))
                .body("detail", startsWith("The card does not cover"));
        assertEquals("FAILED", state(payment));
    }

    @Test
    void waitsForTheBanksCheckAndTakesStripesMessageAsAHint() {
        APayment payment = ordered();
        String actionUrl = confirm(payment, "pm_card_threeDSecure2Required")
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUIRES_ACTION"))
                .extract()
                .path("action.url");
        sandbox().finishCheck(actionUrl, "approve");
        assertEquals(400, tell(hint(payment), "whsec_other"));
        assertEquals(204, tell(hint(payment), "whsec_old"));
        eventually("authorized", () -> state(payment).equals("AUTHORIZED"));
        command(payment, "void").then().statusCode(202);
        eventually("voided", () -> state(payment).equals("VOIDED"));
    }

    @Test
    @DisplayName("F02 F03 a time-out and a 500 after success are found out by asking")
    void resolvesWhatWasDoneWithoutAnAnswer() {
        for (String card : List.of("pm_fake_timeoutAfterSuccess", "pm_fake_errorAfterSuccess")) {
            APayment payment = ordered();
            confirm(payment, card).then().statusCode(202).body("state", equalTo("PENDING"));
            pass(Duration.ofSeconds(11));
            eventually("authorized", () -> state(payment).equals("AUTHORIZED"));
        }
    }

    @Test
    @DisplayName("R28 dinars are paid out as far as the provider can pay; the rest stays owed")
    void paysDinarsOutInSteps() {
        APayment payment = captured(aPayment().in("KWD", 12_340), "pm_card_visa");
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(201);
        assertEquals(11_107, payment.hosts());
        payoutAccount(payment.host(), "acct_1FakeOpen");
        runPayouts();
        eventually("paid", () -> payoutsAre("PAID", payment));
        assertEquals(
                Map.of("amountMinor", 11_100, "currency", "KWD"),
                payouts(payment.host()).getFirst().get("amount"));
        runPayouts();
        assertEquals(1, payouts(payment.host()).size());
        assertEquals(7, balance(payment.host()).getLong("items[0].payable.amountMinor"));
    }

    @Test
    @DisplayName("R28 dinars that the provider cannot take are refused with words for the guest")
    void refusesDinarsItCannotTake() {
        APayment payment = ordered(aPayment().in("KWD", 12_345));
        confirm(payment, "pm_card_visa")
                .then()
                .statusCode(409)
                .body("reason", equalTo("amount_not_representable"))
                .body("detail", containsString("KWD 0.010"));
    }

    @Test
    void aPayoutThatOurBalanceDoesNotCoverYetLeavesWithALaterRun() {
        APayment payment = captured(aPayment(), "pm_card_visa");
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(201);
        payoutAccount(payment.host(), "acct_1FakeLater");
        runPayouts();
        eventually("failed", () -> payoutsAre("FAILED", payment));
        assertEquals("NOT_COVERED_YET", payouts(payment.host()).getFirst().get("reason"));
        as(payment.host()).get("/v1/me/payout-account").then().body("state", equalTo("READY"));
        runPayouts();
        eventually("paid", () -> payoutsAre("PAID", payment));
    }

    @Test
    void stillComparesTheBooksWithAProviderThatWasChosenBefore() {
        UUID capture = ids.next();
        Instant now = clock.instant();
        database.update(
                """
                INSERT INTO provider_operation (id, provider, kind, subject_id, chain_id, authorization_id, currency,
                    amount_minor, state, planned_at, sent_at, finished_at, version)
                VALUES (?, 'sandbox', 'CAPTURE', ?, ?, ?, 'EUR', 700, 'SUCCEEDED', ?, ?, ?, 0)""",
                capture,
                ids.next(),
                ids.next(),
                ids.next(),
                now,
                now,
                now);
        pass(Duration.ofDays(1));
        eventually("compared", () -> operator()
                .get("/v1/operator/reconciliations?limit=100")
                .jsonPath()
                .getList("items.findAll { it.daily }.provider")
                .contains("sandbox"));
        database.update("DELETE FROM provider_operation WHERE id = ?", capture);
    }
}
