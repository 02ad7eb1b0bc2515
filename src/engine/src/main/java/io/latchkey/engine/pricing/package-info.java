/**
 * What a stay costs, line by line, and what comes back when it is cancelled. Pure calculation in integer minor units:
 * {@link io.latchkey.engine.pricing.Pricing} makes the lines of a quote, {@link
 * io.latchkey.engine.pricing.Refunds} divides them between guest, host, platform and tax; parts always add up to the
 * whole.
 */
package io.latchkey.engine.pricing;
