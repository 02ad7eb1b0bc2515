/**
 * WORKFLOW: a booking's security deposit as the books have it: captured in one with the price, kept in an account of its
 * own, divided once. When and why that is done bookings decides.
 */
package io.latchkey.payments.deposit;
