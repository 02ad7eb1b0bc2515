package io.latchkey.bookings.availability.store;

/** Somebody else has one of the units; the database decided it (SQLSTATE 23P01). The transaction is lost. */
public final class UnitsTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnitsTakenException(Throwable cause) {
        super("a unit is taken", cause);
    }
}
