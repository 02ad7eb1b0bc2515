/**
 * Bookings per second through HTTP, beside the same SQL sent straight to PostgreSQL from as many connections in the same
 * run. The SQL is not written down here: it is recorded from the server's log of a real booking, so it stays the same SQL
 * when the code changes.
 */
package io.latchkey.bench.load;
