/**
 * One effect per Idempotency-Key for 30 days: the key, the effect and the answer share one transaction. The rules are
 * those of the HTTP API's conventions.
 */
package io.latchkey.platform.idempotency;
