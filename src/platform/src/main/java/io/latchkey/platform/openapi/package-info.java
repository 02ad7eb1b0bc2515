/**
 * What every operation of every service has in common in the OpenAPI files: problems, rate limits, the idempotency key, the
 * host to act for and the outer bounds of values. A service's own annotations say the rest, and win.
 */
package io.latchkey.platform.openapi;
