/**
 * What guest or host says the other one owes: a problem of the stay, or damage after it. The two talk, and agree or do
 * not; then an operator decides. The money in question stays where it is meanwhile.
 */
package io.latchkey.bookings.claim;
