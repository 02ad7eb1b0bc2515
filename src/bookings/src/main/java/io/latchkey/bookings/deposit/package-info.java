/**
 * The security deposit of a booking: captured together with the price, held apart from it, and given back some days after
 * the end unless a claim is open. No fee, no tax and no cancellation policy touches it. The money itself belongs to the
 * payments service; {@link io.latchkey.bookings.deposit.DepositPayments} is the way there.
 */
package io.latchkey.bookings.deposit;
