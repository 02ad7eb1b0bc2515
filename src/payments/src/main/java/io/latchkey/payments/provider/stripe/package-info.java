/**
 * Stripe Connect: separate charges and transfers. An authorization is a PaymentIntent with manual capture, a refund is a
 * Refund, a payout is a Transfer to the host's connected account; each carries our operation id in its metadata.
 */
package io.latchkey.payments.provider.stripe;
