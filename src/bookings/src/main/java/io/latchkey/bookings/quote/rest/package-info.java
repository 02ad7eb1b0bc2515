/** {@code /v1/quotes} and, for the search, {@code /v1/availability-queries}. */
package io.latchkey.bookings.quote.rest;
