/** CRUD: what operators did by hand with other people's bookings: who and why; kept for ever. */
package io.latchkey.bookings.operator;
