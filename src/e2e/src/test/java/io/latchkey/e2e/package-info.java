/**
 * Whole rentals over HTTP against the running system; and the files beside the code (contracts, containers, manifests)
 * against the code. Scenarios share one world: each makes its own listings, and time only moves forward.
 */
package io.latchkey.e2e;
