/** Speaks to the payments service by durable commands. */
package io.latchkey.bookings.escrow.client;
