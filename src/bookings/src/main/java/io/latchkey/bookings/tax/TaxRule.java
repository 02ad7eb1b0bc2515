package io.latchkey.bookings.tax;

import io.latchkey.engine.listing.TaxTerms;
import io.latchkey.kernel.id.TaxRuleId;
import java.time.Instant;

/**
 * What a place takes of the stays there.
 *
 * @param endedAt null while quotes apply it
 */
public record TaxRule(TaxRuleId id, TaxedPlace place, TaxTerms terms, Instant createdAt, Instant endedAt) {}
