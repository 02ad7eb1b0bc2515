/** Dividing money over HTTP: bookings divides what is held, operators take back, the parties look. */
package io.latchkey.payments.settlement.rest;
