/**
 * WORKFLOW: calls to payment providers. Each is a row written before it is sent; its id is the provider's idempotency
 * key. What became of an unclear call is asked, never guessed, and nothing is sent again under a new id.
 */
package io.latchkey.payments.provider;
