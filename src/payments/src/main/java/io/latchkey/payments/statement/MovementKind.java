package io.latchkey.payments.statement;

import io.latchkey.payments.ledger.AccountKind;

/** What happened to a host's money, by the accounts between which it moved. */
public enum MovementKind {
    /** A booking's share was released to the host. */
    RELEASED("Released"),
    /** A part of a guest's security deposit, or all of it, for damage. */
    FROM_DEPOSIT("From a security deposit"),
    /** Released money goes back to a guest, out of what we owed the host. */
    TAKEN_BACK("Taken back"),
    /** Released money goes back to a guest, and the host had been paid out already. */
    DEBT_MADE("Debt made"),
    /** A guest's bank took the money back, out of what we owed the host, or as a debt. */
    CHARGED_BACK("Disputed"),
    /** The dispute was won: we owe it again, or a debt is gone. */
    CHARGEBACK_RETURNED("Dispute won"),
    /** The debt was taken from what we owed. */
    DEBT_PAID("Debt paid"),
    /** On its way to the host's bank; we owe it until it has arrived. */
    PAYOUT_SENT("Payout sent"),
    /** The host's bank has it. */
    PAYOUT_PAID("Payout arrived"),
    /** It came back: we owe it again. */
    PAYOUT_RETURNED("Payout returned"),
    /** An operator's correction. */
    OTHER("Correction");

    private final String text;

    MovementKind(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    static MovementKind of(AccountKind from, AccountKind to) {
        return switch (from) {
            case ESCROW -> to == AccountKind.PAYABLE ? RELEASED : OTHER;
            case DEPOSIT -> to == AccountKind.PAYABLE ? FROM_DEPOSIT : OTHER;
            case PAYABLE -> fromPayable(to);
            case DEBT -> fromDebt(to);
            case TRANSIT -> fromTransit(to);
            case CLEARING -> to == AccountKind.PAYABLE || to == AccountKind.DEBT ? CHARGEBACK_RETURNED : OTHER;
            case REFUND, FEES, TAX, COST, LOSS, SUSPENSE -> OTHER;
        };
    }

    private static MovementKind fromPayable(AccountKind to) {
        return switch (to) {
            case REFUND -> TAKEN_BACK;
            case DEBT -> DEBT_PAID;
            case TRANSIT -> PAYOUT_SENT;
            case CLEARING -> CHARGED_BACK;
            case ESCROW, DEPOSIT, PAYABLE, FEES, TAX, COST, LOSS, SUSPENSE -> OTHER;
        };
    }

    private static MovementKind fromDebt(AccountKind to) {
        return switch (to) {
            case REFUND -> DEBT_MADE;
            case CLEARING -> CHARGED_BACK;
            case ESCROW, DEPOSIT, PAYABLE, TRANSIT, DEBT, FEES, TAX, COST, LOSS, SUSPENSE -> OTHER;
        };
    }

    private static MovementKind fromTransit(AccountKind to) {
        return switch (to) {
            case CLEARING -> PAYOUT_PAID;
            case PAYABLE -> PAYOUT_RETURNED;
            case ESCROW, DEPOSIT, REFUND, TRANSIT, DEBT, FEES, TAX, COST, LOSS, SUSPENSE -> OTHER;
        };
    }
}
