/**
 * Finds listings by place, dates, size, kind, words and price. The database finds candidates in order; for dates, bookings
 * decides and prices each of them, so that what is shown can be booked (ADR 0004).
 */
package io.latchkey.listings.search;
