/** Messages from providers: stored first, answered at once, worked on once each, and only ever taken as a hint. */
package io.latchkey.payments.webhook;
