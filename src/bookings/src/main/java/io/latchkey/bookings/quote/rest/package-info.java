/** {@code /v1/quotes}. */
package io.latchkey.bookings.quote.rest;
