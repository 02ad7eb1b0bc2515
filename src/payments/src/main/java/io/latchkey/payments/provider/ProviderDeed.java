package io.latchkey.payments.provider;

import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One movement of money by the provider's own list: a capture, a refund or a payout that it carried out, or a dispute.
 *
 * @param reference the provider's name for it, once in its list
 * @param cause our call or our dispute that it belongs to, if the provider's list tells
 * @param amount what was moved, positive whichever way
 * @param at by the provider's clock
 */
public record ProviderDeed(String reference, Optional<UUID> cause, DeedKind kind, Money amount, Instant at) {}
