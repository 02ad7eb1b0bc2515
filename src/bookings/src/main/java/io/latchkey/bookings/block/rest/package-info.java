/** {@code /v1/listings/{id}/blocks}. */
package io.latchkey.bookings.block.rest;
