/**
 * A listing with everything that takes its units, read in one statement: what quotes, claims, searches and the day
 * calendar all decide on. Whole calendar groups are handed out to whoever keeps copies; that one has changed is told by the
 * database itself, see {@code V260__calendars_told.sql}.
 */
package io.latchkey.bookings.calendar;
