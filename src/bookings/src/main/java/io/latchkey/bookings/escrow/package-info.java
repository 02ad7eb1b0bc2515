/**
 * The escrow's workflow: what the booking wants done with its money, and what payments told has been done. The money
 * itself, and the ledger, belong to the payments service; {@link io.latchkey.bookings.escrow.Payments} is the way there.
 */
package io.latchkey.bookings.escrow;
