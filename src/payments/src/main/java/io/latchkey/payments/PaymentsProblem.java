package io.latchkey.payments;

import io.latchkey.kernel.problem.ProblemType;

/** Every error this service can answer besides platform's. */
public enum PaymentsProblem implements ProblemType {
    PAYMENT_DECLINED(409, "The payment was declined"),
    PAYMENT_EXISTS(409, "Another payment was ordered under this id or for this booking"),
    PAYMENT_IN_PROGRESS(409, "An earlier step of this payment is still being worked on"),
    ILLEGAL_TRANSITION(409, "This step is not possible now"),
    AUTHORIZATION_EXPIRED(409, "The guest's bank no longer holds the money"),
    VOID_UNDER_WAY(423, "An earlier attempt is just being let go"),
    CHARGE_UNDER_WAY(423, "The card is just being charged"),
    ESCROW_FROZEN(423, "Nothing moves until a problem is settled"),
    PAYMENT_DISPUTED(423, "Nothing moves until the guest's bank has decided"),
    SETTLEMENT_EXCEEDS_HELD(422, "More than is held cannot be divided"),
    REFUND_EXCEEDS_CAPTURED(422, "More than was captured cannot be refunded"),
    NOTHING_CAPTURED(409, "No money has been taken for this booking"),
    CURRENCY_MISMATCH(422, "The booking is paid in another currency"),
    WEBHOOK_REFUSED(400, "This message is not taken");

    private final int status;
    private final String title;

    PaymentsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
