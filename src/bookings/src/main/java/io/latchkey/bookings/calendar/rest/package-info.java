/** {@code /v1/listings/{id}/calendar}. */
package io.latchkey.bookings.calendar.rest;
