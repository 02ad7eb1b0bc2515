/** {@code /v1/changes} and {@code /v1/bookings/{bookingId}/changes}. */
package io.latchkey.bookings.change.rest;
