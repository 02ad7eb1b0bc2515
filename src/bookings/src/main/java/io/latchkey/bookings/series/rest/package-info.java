/** {@code /v1/series-quotes} and {@code /v1/series}. */
package io.latchkey.bookings.series.rest;
