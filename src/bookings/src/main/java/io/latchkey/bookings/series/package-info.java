/**
 * Stays that repeat, for offices and whoever comes every week: quoted together, booked together in one transaction,
 * all of them or those that are free. Each becomes a booking like any other, with its own payment and its own end.
 */
package io.latchkey.bookings.series;
