package io.latchkey.bookings.booking;

import io.latchkey.kernel.id.PersonId;
import java.util.Locale;

/**
 * Whose bookings, on which side of them.
 *
 * @param state null for any
 */
public record BookingFilter(Visitor visitor, Side side, BookingState state) {

    /** The side the person is on. */
    public enum Side {
        GUEST,
        HOST,
        /** Acting for the host. */
        CO_HOST;

        /** As the query parameter writes it. */
        public static Side of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Who is on that side, or acts for who is. */
    PersonId person() {
        return side == Side.GUEST ? visitor.person() : visitor.host();
    }

    /** Everything that decides the list, so that a cursor belongs to it. */
    String words() {
        return "bookings " + person() + " " + side + " " + state;
    }
}
