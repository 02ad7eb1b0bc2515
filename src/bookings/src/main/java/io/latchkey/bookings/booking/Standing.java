package io.latchkey.bookings.booking;

import io.latchkey.kernel.id.BookingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a guest has already when a quote is to be booked.
 *
 * @param ofQuote the booking of this very quote; null if there is none
 * @param unpaid how many unpaid holds there are; a series counts once
 * @param nextExpiry when the first of them expires; null if there is none
 */
record Standing(BookingId ofQuote, int unpaid, Instant nextExpiry) {

    static Standing read(ResultSet row) throws SQLException {
        UUID booking = row.getObject(1, UUID.class);
        OffsetDateTime expiry = row.getObject(3, OffsetDateTime.class);
        return new Standing(
                booking == null ? null : new BookingId(booking),
                row.getInt(2),
                expiry == null ? null : expiry.toInstant());
    }
}
