/** {@code /v1/me/coupons}. */
package io.latchkey.bookings.coupon.rest;
