package io.latchkey.payments.ledger.store;

import java.sql.SQLException;

/** The database refused a ledger transaction; its constraints are the last line of defence. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerException(SQLException cause) {
        super("the ledger refused: " + cause.getMessage(), cause);
    }
}
