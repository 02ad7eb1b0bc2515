/**
 * A small foreign payment provider for development and tests: an HTTP server with its own SQLite books that survive
 * restarts and {@code kill -9}, test tokens for every way a payment can go wrong, a clock that can be moved, and signed
 * webhooks that may come twice, late, in another order or never. It knows nothing of Latchkey; {@link
 * io.latchkey.devkit.sandbox.SandboxProvider} starts it.
 */
package io.latchkey.devkit.sandbox;
