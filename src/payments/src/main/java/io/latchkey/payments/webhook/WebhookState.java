package io.latchkey.payments.webhook;

/** Whether a message was worked on. */
enum WebhookState {
    RECEIVED,
    DONE,
    /** Genuine, and about nothing of ours. */
    IGNORED
}
