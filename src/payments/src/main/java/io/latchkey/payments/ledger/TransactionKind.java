package io.latchkey.payments.ledger;

/** Why money moved. */
public enum TransactionKind {
    /** The provider took the guest's money: it is in escrow, a security deposit beside it. */
    CAPTURE,
    /** The provider took something else than we asked for: it is in suspense. */
    CAPTURE_CONFLICT,
    /** An operator has decided that what was taken in conflict goes back to the guest. */
    CONFLICT_SETTLED,
    /** An operator accepts that the provider's list and our books differ: the difference is a loss, or makes one less. */
    WRITE_OFF,
    /** What was held is divided: to the host, the fees and the taxes, and back to the guest. */
    SETTLEMENT,
    /** A security deposit is divided: back to the guest, or some of it to the host. */
    DEPOSIT_SETTLED,
    /** Money already released is taken back for the guest; what the host no longer has becomes a debt. */
    TAKE_BACK,
    /** The provider has sent a promised refund. */
    REFUND,
    /** The guest's bank has sent a refund back: it is promised again. */
    REFUND_RETURNED,
    /** Promised money reached the guest in another way, or is not owed any more: the promise is over. */
    PROMISE_ENDED,
    /** A guest's bank has taken money back. */
    CHARGEBACK,
    /** A dispute is won: the money is back. */
    CHARGEBACK_RETURNED,
    /** The provider charges us for something. */
    PROVIDER_FEE,
    /** It charges nothing for it after all. */
    PROVIDER_FEE_WAIVED,
    /** A debt is paid from what we owe the host. */
    DEBT_PAID,
    /** A payout is on its way. */
    PAYOUT_SENT,
    /** The host's bank has it. */
    PAYOUT_PAID,
    /** It came back: we owe it again. */
    PAYOUT_RETURNED,
    /** An operator has found out what the provider really paid: what is missing is owed again. */
    PAYOUT_SETTLED
}
