package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What starts further away than money may be held: the card is kept, and charged near the start without the guest. */
@QuarkusTest
class ChargedLaterIT extends ChargingLater {

    @Test
    @DisplayName("F13 money for a far start is not held: the card is kept, and charged 7 days before")
    void keepsTheCardAndChargesItNearTheStart() {
        APayment payment = orderedForFarAway(aPayment());
        confirm(payment, "sandbox_ok")
                .then()
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"))
                .body("escrowState", equalTo("NONE"))
                .body("chargeAt", notNullValue())
                .body("captureBefore", nullValue());
        agree(payment);
        pass(UNTIL_CHARGE.minusHours(1));
        assertEquals("SCHEDULED", state(payment));
        assertEquals(List.of("SET_UP"), operationKinds(payment));

        pass(Duration.ofHours(2));

        eventually("captured", () -> state(payment).equals("CAPTURED"));
        assertEquals(12_000, amount(payment, "held"));
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
        eventually("the card is forgotten", () -> operationKinds(payment)
                .equals(List.of("SET_UP", "AUTHORIZE", "CAPTURE", "VOID")));
        eventually("told", () -> events(payment).equals(List.of("scheduled", "captured")));
    }

    @Test
    void takesTheMoneyAtOnceForANearStart() {
        APayment payment = aPayment();
        orderFor(payment, Duration.ofDays(79)).then().statusCode(201);
        confirm(payment, "sandbox_ok").then().statusCode(200).body("state", equalTo("AUTHORIZED"));
    }

    @Test
    void chargesNothingBeforeTheBookingIsAgreed() {
        APayment payment = scheduled("sandbox_ok");
        pass(UNTIL_CHARGE.plusDays(1));
        assertEquals("SCHEDULED", state(payment));
        agree(payment);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
    }

    @Test
    void keepsACardAfterTheBanksCheck() {
        APayment payment = orderedForFarAway(aPayment());
        String page = confirm(payment, "sandbox_needs_check")
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUIRES_ACTION"))
                .extract()
                .path("action.url");
        sandbox().finishCheck(page, "approve");
        confirm(payment, "sandbox_needs_check").then().statusCode(200).body("state", equalTo("SCHEDULED"));
    }

    @Test
    void asksForAnotherCardWhenNoneCouldBeKept() {
        APayment payment = orderedForFarAway(aPayment());
        confirm(payment, "sandbox_declined").then().statusCode(409).body("type", endsWith("/payment-declined"));
        assertEquals("FAILED", state(payment));
        confirm(payment, "sandbox_ok").then().statusCode(200).body("state", equalTo("SCHEDULED"));
    }

    @Test
    void keepsTheFirstCardWhenAnotherIsRefused() {
        APayment payment = scheduled("sandbox_ok");
        confirm(payment, "sandbox_insufficient_funds").then().statusCode(409);
        assertEquals("SCHEDULED", state(payment));
        assertEquals("insufficient_funds", read(payment).getString("decline.code"));
        agree(payment);
        pass(UNTIL_CHARGE.plusHours(1));
        eventually("captured", () -> state(payment).equals("CAPTURED"));
    }

    @Test
    @DisplayName(
            "F13 a refused card is charged again 5, 3 and 1 days before the start; then the guest has to pay again")
    void chargesARefusedCardAgainUntilTheLastDate() {
        APayment payment = agreed("sandbox_later_declined");
        pass(UNTIL_CHARGE.plusMinutes(1));
        for (int charges = 1; charges <= 3; charges++) {
            int so = charges;
            eventually(
                    "refused " + so,
                    () -> declines(payment) == so && state(payment).equals("SCHEDULED"));
            pass(Duration.ofDays(2));
        }

        eventually("given up", () -> state(payment).equals("FAILED"));
        assertEquals(
                List.of("scheduled", "charge-declined", "charge-declined", "charge-declined", "capture-refused"),
                events(payment));
        assertEquals("insufficient_funds", read(payment).getString("decline.code"));
        assertEquals("NONE", read(payment).getString("escrowState"));
        confirm(payment, "sandbox_ok").then().statusCode(200).body("state", equalTo("AUTHORIZED"));
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
    }

    @Test
    void takesAnotherCardAtOnceAfterARefusal() {
        APayment payment = agreed("sandbox_later_needs_guest");
        pass(UNTIL_CHARGE.plusMinutes(1));
        eventually("refused", () -> declines(payment) == 1 && state(payment).equals("SCHEDULED"));
        assertEquals("authentication_required", read(payment).getString("decline.code"));

        confirm(payment, "sandbox_later_needs_guest").then().statusCode(200);

        eventually("captured", () -> state(payment).equals("CAPTURED"));
    }

    @Test
    @DisplayName("F02 a charge without an answer is asked about, never sent under a new id")
    void asksAboutAnUnclearCharge() {
        APayment payment = agreed("sandbox_timeout_after_success_webhooks_never");
        pass(UNTIL_CHARGE.plusMinutes(1));
        eventually("sent", () -> operationKinds(payment).contains("AUTHORIZE"));
        charge(payment, 6_000).then().statusCode(423).body("type", endsWith("/charge-under-way"));
        eventually("unclear", () -> {
            pass(Duration.ofSeconds(11));
            return state(payment).equals("CAPTURED");
        });
        assertEquals(List.of("CAPTURE"), ledgerKinds(payment));
        assertEquals(
                1, operationKinds(payment).stream().filter("AUTHORIZE"::equals).count());
    }

    @Test
    void forgetsTheCardOfAVoidedPayment() {
        APayment payment = agreed("sandbox_ok");
        command(payment, "void").then().statusCode(202);
        eventually("voided", () -> state(payment).equals("VOIDED"));
        assertEquals(List.of("SET_UP", "VOID"), operationKinds(payment));
        pass(UNTIL_CHARGE.plusDays(2));
        assertEquals("VOIDED", state(payment));
        confirm(payment, "sandbox_ok").then().statusCode(409);
    }

    @Test
    void chargesAtOnceWhatIsStillOwedAndNoDeposit() {
        APayment payment = orderedForFarAway(aPayment().withDeposit(5_000));
        confirm(payment, "sandbox_ok").then().statusCode(200);
        agree(payment);

        charge(payment, 6_000).then().statusCode(202);

        eventually("captured", () -> state(payment).equals("CAPTURED"));
        assertEquals(6_000, amount(payment, "captured"));
        assertEquals(6_000, amount(payment, "held"));
        charge(payment, 6_000).then().statusCode(202);
        assertEquals(6_000, amount(payment, "captured"));
        assertTrue(orderFor(payment, FAR).statusCode() < 300, "a late copy of the order changes nothing");
    }

    @Test
    void refusesToChargeWhatWasNotOrderedOrHasNoCard() {
        APayment payment = scheduled("sandbox_ok");
        charge(payment, 12_001).then().statusCode(400).body("errors[0].pointer", equalTo("/amount/amountMinor"));
        charge(payment.in("USD", 12_000), 100).then().statusCode(422).body("type", endsWith("/currency-mismatch"));
        charge(ordered(), 100).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        assertEquals("SCHEDULED", state(payment));
    }
}
