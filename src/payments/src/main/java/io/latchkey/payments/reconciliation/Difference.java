package io.latchkey.payments.reconciliation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import java.time.Instant;
import java.util.UUID;

/**
 * The provider and our books do not say the same.
 *
 * @param reference the provider's name for the deed; our call's id if the provider has none
 * @param operation our call; {@code null} if we made none
 * @param there what the provider lists; {@code null} if nothing
 * @param here what our books say; {@code null} if nothing
 */
record Difference(
        DifferenceKind kind, String reference, DeedKind deed, UUID operation, Money there, Money here, Instant at) {}
