/**
 * The booking: the agreement between a guest and a host. {@link io.latchkey.bookings.booking.BookingTransitions} is its
 * whole life; the rest of the package loads, applies, stores and tells.
 */
package io.latchkey.bookings.booking;
