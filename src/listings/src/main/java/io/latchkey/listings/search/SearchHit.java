package io.latchkey.listings.search;

import io.latchkey.kernel.money.Money;
import java.util.Optional;

/**
 * A listing that is shown.
 *
 * @param total what the guest pays for the stay; empty if no dates were asked for
 */
public record SearchHit(Candidate listing, Optional<Money> total) {}
