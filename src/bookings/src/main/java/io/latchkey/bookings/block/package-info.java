/**
 * Blocks: what the host closes, or opens outside of the weekly plan. They never touch bookings; they only decide what
 * can still be booked.
 */
package io.latchkey.bookings.block;
