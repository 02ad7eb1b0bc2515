package io.latchkey.bookings.coupon;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;

/**
 * A booking uses a coupon.
 *
 * @param host whose coupon it is
 */
public record Redemption(BookingId booking, PersonId guest, PersonId host, String code) {}
