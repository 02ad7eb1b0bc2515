package io.latchkey.payments.payment;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.payment.PaymentActor.BOOKINGS;
import static io.latchkey.payments.payment.PaymentActor.GUEST;
import static io.latchkey.payments.payment.PaymentActor.PROVIDER;
import static io.latchkey.payments.payment.PaymentActor.TIMER;
import static io.latchkey.payments.payment.PaymentState.AUTHORIZED;
import static io.latchkey.payments.payment.PaymentState.CAPTURED;
import static io.latchkey.payments.payment.PaymentState.CREATED;
import static io.latchkey.payments.payment.PaymentState.EXPIRED;
import static io.latchkey.payments.payment.PaymentState.FAILED;
import static io.latchkey.payments.payment.PaymentState.PARTLY_REFUNDED;
import static io.latchkey.payments.payment.PaymentState.PENDING;
import static io.latchkey.payments.payment.PaymentState.REFUNDED;
import static io.latchkey.payments.payment.PaymentState.REQUIRES_ACTION;
import static io.latchkey.payments.payment.PaymentState.SCHEDULED;
import static io.latchkey.payments.payment.PaymentState.VOIDED;
import static io.latchkey.payments.payment.PaymentStep.AUTHORIZE;
import static io.latchkey.payments.payment.PaymentStep.CAPTURE;
import static io.latchkey.payments.payment.PaymentStep.CHARGE;
import static io.latchkey.payments.payment.PaymentStep.CONFIRM;
import static io.latchkey.payments.payment.PaymentStep.DECLINE;
import static io.latchkey.payments.payment.PaymentStep.EXPIRE;
import static io.latchkey.payments.payment.PaymentStep.FALL_BACK;
import static io.latchkey.payments.payment.PaymentStep.REFUND;
import static io.latchkey.payments.payment.PaymentStep.REFUND_PART;
import static io.latchkey.payments.payment.PaymentStep.REFUSE_CAPTURE;
import static io.latchkey.payments.payment.PaymentStep.REQUIRE_ACTION;
import static io.latchkey.payments.payment.PaymentStep.RETURN_REFUND;
import static io.latchkey.payments.payment.PaymentStep.RETURN_REFUND_PART;
import static io.latchkey.payments.payment.PaymentStep.SET_UP;
import static io.latchkey.payments.payment.PaymentStep.VOID;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a payment. Anything not listed is refused with ILLEGAL_TRANSITION. */
public final class PaymentTransitions {

    public static final LifeCycle<PaymentState, PaymentStep, PaymentActor> TABLE = LifeCycle.startingIn(
            CREATED,
            on(CREATED, CONFIRM, GUEST, PENDING),
            on(CREATED, VOID, BOOKINGS, VOIDED),
            on(PENDING, AUTHORIZE, PROVIDER, AUTHORIZED),
            on(PENDING, REQUIRE_ACTION, PROVIDER, REQUIRES_ACTION),
            on(PENDING, DECLINE, PROVIDER, FAILED),
            on(PENDING, SET_UP, PROVIDER, SCHEDULED).when("the start is too far away to hold money until then"),
            on(PENDING, FALL_BACK, PROVIDER, SCHEDULED).when("a card is kept and will be charged"),
            on(PENDING, VOID, BOOKINGS, VOIDED).when("once the answer is clear"),
            on(REQUIRES_ACTION, AUTHORIZE, PROVIDER, AUTHORIZED),
            on(REQUIRES_ACTION, DECLINE, PROVIDER, FAILED),
            on(REQUIRES_ACTION, SET_UP, PROVIDER, SCHEDULED),
            on(REQUIRES_ACTION, FALL_BACK, PROVIDER, SCHEDULED).when("a card is kept and will be charged"),
            on(REQUIRES_ACTION, VOID, BOOKINGS, VOIDED),
            on(SCHEDULED, CHARGE, TIMER, PENDING).when("agreed, at chargeAt"),
            on(SCHEDULED, CONFIRM, GUEST, PENDING).when("with another card, or after a refusal"),
            on(SCHEDULED, VOID, BOOKINGS, VOIDED),
            on(FAILED, CONFIRM, GUEST, PENDING),
            on(FAILED, VOID, BOOKINGS, VOIDED),
            on(AUTHORIZED, CAPTURE, BOOKINGS, CAPTURED).when("before captureBefore"),
            on(AUTHORIZED, REFUSE_CAPTURE, PROVIDER, FAILED),
            on(AUTHORIZED, VOID, BOOKINGS, VOIDED),
            on(AUTHORIZED, EXPIRE, TIMER, EXPIRED).when("at captureBefore"),
            on(EXPIRED, CONFIRM, GUEST, PENDING),
            on(EXPIRED, VOID, BOOKINGS, VOIDED),
            on(CAPTURED, REFUND_PART, PROVIDER, PARTLY_REFUNDED),
            on(CAPTURED, REFUND, PROVIDER, REFUNDED),
            on(PARTLY_REFUNDED, REFUND_PART, PROVIDER, PARTLY_REFUNDED),
            on(PARTLY_REFUNDED, REFUND, PROVIDER, REFUNDED),
            on(REFUNDED, RETURN_REFUND, PROVIDER, CAPTURED).when("the guest's bank sent it back"),
            on(REFUNDED, RETURN_REFUND_PART, PROVIDER, PARTLY_REFUNDED),
            on(PARTLY_REFUNDED, RETURN_REFUND, PROVIDER, CAPTURED),
            on(PARTLY_REFUNDED, RETURN_REFUND_PART, PROVIDER, PARTLY_REFUNDED));

    private PaymentTransitions() {}
}
