/** {@code /v1/bookings/{bookingId}/claims}, {@code /v1/claims} and {@code /v1/operator/claims}. */
package io.latchkey.bookings.claim.rest;
