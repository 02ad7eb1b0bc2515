/**
 * A listing with everything that takes its units, read in one statement: what quotes, claims, searches and the day
 * calendar all decide on.
 */
package io.latchkey.bookings.calendar;
