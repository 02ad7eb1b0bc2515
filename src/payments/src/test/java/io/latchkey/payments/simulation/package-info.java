/**
 * Payments in a world of one thread: the service's own classes, wired by {@link
 * io.latchkey.payments.simulation.Wiring}, on a database in memory, against a provider that loses, doubles, delays and
 * misreports. A seed decides everything; the same seed is the same run to the byte. {@code src/docs/simulation.md}.
 */
package io.latchkey.payments.simulation;
