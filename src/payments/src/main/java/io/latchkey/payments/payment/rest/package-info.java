/** Payments over HTTP: for the guest who pays, the parties who look, bookings that orders, and operators. */
package io.latchkey.payments.payment.rest;
