/** {@code /v1/charges}, for our own services. */
package io.latchkey.bookings.charge.rest;
