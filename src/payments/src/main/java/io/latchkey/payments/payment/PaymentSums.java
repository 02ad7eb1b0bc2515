package io.latchkey.payments.payment;

import jakarta.persistence.Embeddable;

/** How much the provider took, and how much of it was sent back; minor units. */
@Embeddable
class PaymentSums {

    private long capturedMinor;
    private long refundedMinor;

    protected PaymentSums() {}

    void capture(long minor) {
        capturedMinor = minor;
    }

    /** Says which step that is: of all that was captured, or of a part. */
    PaymentStep refund(long minor) {
        refundedMinor = Math.addExact(refundedMinor, minor);
        return refundedMinor == capturedMinor ? PaymentStep.REFUND : PaymentStep.REFUND_PART;
    }

    /** What was sent has come back. */
    PaymentStep returnRefund(long minor) {
        refundedMinor = Math.subtractExact(refundedMinor, minor);
        return refundedMinor == 0 ? PaymentStep.RETURN_REFUND : PaymentStep.RETURN_REFUND_PART;
    }

    long capturedMinor() {
        return capturedMinor;
    }

    long refundedMinor() {
        return refundedMinor;
    }
}
