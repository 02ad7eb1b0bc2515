package io.latchkey.kernel.money;

import java.util.Currency;

/** Two currencies met in one calculation; no amount is ever converted silently. */
public final class CurrencyMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CurrencyMismatchException(Currency expected, Currency actual) {
        super("expected " + expected.getCurrencyCode() + " but got " + actual.getCurrencyCode());
    }
}
