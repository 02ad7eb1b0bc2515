package io.latchkey.payments.operator;

/** What an operator can do by hand. */
public enum ActionKind {
    /** Said what became of a call that the provider does not explain; about the call. */
    DECLARE_OUTCOME,
    /** Gave back what was taken in another amount or currency; about the payment. */
    RESOLVE_CONFLICT,
    /** Ended a promise to the guest that the provider cannot fulfil; about the refund. */
    END_REFUND,
    /** Sent evidence to the guest's bank; about the dispute. */
    SEND_EVIDENCE,
    /** Gave a dispute up; about the dispute. */
    ACCEPT_DISPUTE,
    /** Accepted that the provider's list and our books differ; about the case. */
    ACCEPT_AS_IS
}
