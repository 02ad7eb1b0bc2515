package io.latchkey.engine.pricing;

/** The conditions a stay is sold under. The constants are part of the API. */
public enum RateVariant {
    /** With the listing's own cancellation policy. */
    STANDARD,
    /** For less, with the policy {@link CancellationPolicies#NON_REFUNDABLE}; only where the host offers it. */
    NON_REFUNDABLE
}
