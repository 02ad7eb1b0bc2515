package io.latchkey.payments.escrow;

/** Who gets a share of a guest's money. */
public enum ShareTo {
    HOST,
    PLATFORM_FEE,
    TAX
}
