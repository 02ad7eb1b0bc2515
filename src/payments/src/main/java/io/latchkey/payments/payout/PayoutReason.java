package io.latchkey.payments.payout;

import io.latchkey.payments.provider.OperationReport;
import io.latchkey.payments.provider.ProviderOutcome;

/** Why a payout waits or failed, for the host to act on. */
public enum PayoutReason {
    /** Set a payout account. */
    PAYOUT_ACCOUNT_MISSING,
    /** The bank refused the last payout: set another payout account. */
    PAYOUT_ACCOUNT_REFUSED,
    /** The bank refused this payout. */
    REFUSED_BY_BANK,
    /** The guests' money has not reached our account at the provider yet: it is sent with a later run. */
    NOT_COVERED_YET,
    /** The provider could not be reached in time, the bank was never asked: it is sent with a later run. */
    NOT_SENT,
    /** The provider did something else than we asked for; an operator looks at it. */
    UNDER_REVIEW,
    /** The provider did something else than we asked for; what the host has not got is owed again. */
    PAID_OTHERWISE;

    /** Of a payout that did not go through. Only a bank's own no is about the host's account. */
    static PayoutReason ofFailure(OperationReport report) {
        if (report.isNotSentInTime()) {
            return NOT_SENT;
        }
        return ProviderOutcome.INSUFFICIENT_BALANCE.equals(report.code()) ? NOT_COVERED_YET : REFUSED_BY_BANK;
    }
}
