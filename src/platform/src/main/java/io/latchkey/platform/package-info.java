/** Quarkus glue all three services need: problems, idempotency, event feed, clock, security. No word of the business. */
package io.latchkey.platform;
