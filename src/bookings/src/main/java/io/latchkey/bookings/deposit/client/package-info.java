/** Has deposits divided by the payments service, by durable commands. */
package io.latchkey.bookings.deposit.client;
