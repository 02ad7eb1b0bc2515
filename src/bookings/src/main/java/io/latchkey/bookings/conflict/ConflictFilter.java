package io.latchkey.bookings.conflict;

import io.latchkey.bookings.booking.Visitor;

/**
 * Which cases: those of a host, of who acts for the host, and of a guest; an operator's all.
 *
 * @param state null for any
 */
public record ConflictFilter(Visitor visitor, ConflictState state) {

    /** An operator who acts for a host sees what that host sees. */
    boolean everybodys() {
        return visitor.operator() && visitor.host().equals(visitor.person());
    }

    /** Everything that decides the list, so that a cursor belongs to it. */
    String words() {
        return "conflicts " + visitor.person() + " " + visitor.host() + " " + visitor.operator() + " " + state;
    }
}
