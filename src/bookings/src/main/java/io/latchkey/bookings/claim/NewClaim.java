package io.latchkey.bookings.claim;

import io.latchkey.kernel.money.Money;

/**
 * What somebody claims.
 *
 * @param asked null for a problem that its guest puts no figure on
 */
public record NewClaim(ClaimKind kind, String text, Money asked) {}
