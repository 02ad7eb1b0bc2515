/** {@code /v1/bookings}. */
package io.latchkey.bookings.booking.rest;
