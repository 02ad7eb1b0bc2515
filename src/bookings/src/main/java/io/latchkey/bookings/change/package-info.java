/**
 * Changes of a booking that one side proposes and the other accepts: another time, party or number of units. What the
 * changed booking costs less goes back at once; what it costs more is paid first, as a supplement under an escrow of its
 * own, while the old booking stands.
 */
package io.latchkey.bookings.change;
