/** {@code /v1/listings/{id}/calendar} and {@code /slots}; for our own services {@code /v1/calendar-copies}. */
package io.latchkey.bookings.calendar.rest;
