package io.latchkey.payments.dispute;

/** What an operator has asked for and the provider does not have yet. */
public enum DisputeWish {
    SEND_EVIDENCE,
    ACCEPT
}
