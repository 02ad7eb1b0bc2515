/**
 * Bookings that will not find their unit in time, since the one before is late. Nothing is moved or cancelled by itself:
 * each is a case that the host, or an operator, decides (R37).
 */
package io.latchkey.bookings.conflict;
