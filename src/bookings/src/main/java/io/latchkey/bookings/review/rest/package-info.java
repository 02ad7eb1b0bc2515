/** {@code /v1/bookings/{bookingId}/reviews}, {@code /v1/listings/{listingId}/reviews} and those of people. */
package io.latchkey.bookings.review.rest;
