/** Commands in trouble over HTTP, for operators. */
package io.latchkey.bookings.command.rest;
