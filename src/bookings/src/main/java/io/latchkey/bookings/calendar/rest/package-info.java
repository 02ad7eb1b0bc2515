/** {@code /v1/listings/{id}/calendar} and {@code /slots}. */
package io.latchkey.bookings.calendar.rest;
