package io.latchkey.payments.ledger;

import java.util.Locale;

/** The chart of accounts. The kind is the first part of an account's code. */
public enum AccountKind {
    /** Money a provider has taken for us or paid out for us and not yet settled; per provider. */
    CLEARING(Side.ASSET, false),
    /** Captured and owed, not yet released; per booking, never below zero. */
    ESCROW(Side.LIABILITY, true),
    /** A security deposit that was captured; per booking, never below zero. */
    DEPOSIT(Side.LIABILITY, true),
    /** Promised back to the guest and not yet confirmed by the provider; per booking, never below zero. */
    REFUND(Side.LIABILITY, true),
    /** Released, owed to a host; per host, never below zero. */
    PAYABLE(Side.LIABILITY, true),
    /** On its way to a host's bank; per host, never below zero. */
    TRANSIT(Side.LIABILITY, true),
    /** What a host owes us after a refund of money already paid out; per host. */
    DEBT(Side.ASSET, true),
    /** Platform fees. */
    FEES(Side.INCOME, false),
    /** Taxes collected, per tax. */
    TAX(Side.LIABILITY, false),
    /** What providers charge us. */
    COST(Side.EXPENSE, false),
    /** Money nobody will pay us back. */
    LOSS(Side.EXPENSE, false),
    /** Money whose amount or currency is not what we asked for, until an operator has decided; per provider. */
    SUSPENSE(Side.LIABILITY, false);

    /** Which side of the books makes an account's balance grow. */
    public enum Side {
        ASSET,
        EXPENSE,
        LIABILITY,
        INCOME
    }

    private final Side side;
    private final boolean balanceRow;

    AccountKind(Side side, boolean balanceRow) {
        this.side = side;
        this.balanceRow = balanceRow;
    }

    public Side side() {
        return side;
    }

    /** Whether the account has a condition, and therefore a row that is locked; the others are hot and summed. */
    public boolean hasBalanceRow() {
        return balanceRow;
    }

    /** What came in minus what went out, as people read this kind of account: 12000 in clearing is money we have. */
    public long natural(long inMinusOut) {
        return side == Side.ASSET || side == Side.EXPENSE ? Math.negateExact(inMinusOut) : inMinusOut;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
