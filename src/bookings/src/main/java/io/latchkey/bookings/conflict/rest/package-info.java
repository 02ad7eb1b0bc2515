/** {@code /v1/conflicts} and {@code /v1/bookings/{bookingId}/report-late}. */
package io.latchkey.bookings.conflict.rest;
