package io.latchkey.payments.provider;

/** How a provider moves money, by its own list. */
public enum DeedKind {
    CAPTURE,
    REFUND,
    /** A refund that was done has come back: the guest's bank did not take it. */
    REFUND_RETURN,
    PAYOUT,
    /** A guest's bank took money back: a dispute was opened. */
    CHARGEBACK,
    /** The dispute was won: the money is back. */
    CHARGEBACK_RETURN;

    /** Whether we have more afterwards. */
    public boolean comesIn() {
        return switch (this) {
            case CAPTURE, REFUND_RETURN, CHARGEBACK_RETURN -> true;
            case REFUND, PAYOUT, CHARGEBACK -> false;
        };
    }

    /** What a call of ours does, if it succeeds. */
    public static DeedKind of(OperationKind call) {
        return switch (call) {
            case CAPTURE -> CAPTURE;
            case REFUND -> REFUND;
            case PAYOUT -> PAYOUT;
            case SET_UP, AUTHORIZE, VOID -> throw new IllegalArgumentException(call + " moves no money");
        };
    }
}
