package io.latchkey.payments.dispute;

/** What can happen to a dispute. */
public enum DisputeStep {
    SEND_EVIDENCE,
    ACCEPT,
    WIN,
    LOSE
}
