/**
 * Quotes: an itemised price that can be booked until it expires. Lines, terms, policy and zone are frozen in it, so that
 * nothing moves between the look and the booking.
 */
package io.latchkey.bookings.quote;
