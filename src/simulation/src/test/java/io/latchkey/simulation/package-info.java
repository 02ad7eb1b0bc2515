/**
 * Bookings and payments in a world of one thread: the services' own classes, two instances of each, wired by {@link
 * io.latchkey.simulation.Wiring}, on databases in memory, against a network and a provider that lose, double, delay and
 * misreport. A seed decides everything; the same seed is the same run to the byte. {@code src/docs/simulation.md}.
 */
package io.latchkey.simulation;
