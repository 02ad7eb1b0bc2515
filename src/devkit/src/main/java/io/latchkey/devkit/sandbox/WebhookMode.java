package io.latchkey.devkit.sandbox;

/** How an event reaches the webhook address. */
public enum WebhookMode {
    NORMAL,
    TWICE,
    LATE,
    /** Every other event is held so that the one after it arrives first. */
    REORDERED,
    NEVER
}
