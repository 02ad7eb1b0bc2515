package io.latchkey.payments.operator;

/** What an operator can do by hand. */
public enum ActionKind {
    /** Said what became of a call that the provider does not explain; about the call. */
    DECLARE_OUTCOME,
    /** Gave back what was taken in another amount or currency; about the payment. */
    RESOLVE_CONFLICT,
    /** Took released money back for the guest; about the payment. */
    TAKE_BACK,
    /** Let nothing of the held money move; about the payment. */
    FREEZE,
    /** Let the held money move again; about the payment. */
    THAW,
    /** Paid everybody out before the daily run; about the run. */
    PAYOUT_RUN,
    /** Said what the provider really paid a host; about the payout. */
    RESOLVE_PAYOUT,
    /** Ended a promise to the guest that the provider cannot fulfil; about the refund. */
    END_REFUND,
    /** Sent evidence to the guest's bank; about the dispute. */
    SEND_EVIDENCE,
    /** Gave a dispute up; about the dispute. */
    ACCEPT_DISPUTE,
    /** Accepted that the provider's list and our books differ; about the case. */
    ACCEPT_AS_IS
}
