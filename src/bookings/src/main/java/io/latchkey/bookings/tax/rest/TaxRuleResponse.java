package io.latchkey.bookings.tax.rest;

import io.latchkey.bookings.tax.TaxRule;
import io.latchkey.bookings.tax.TaxedKind;
import io.latchkey.bookings.tax.TaxedPlace;
import io.latchkey.engine.listing.TaxTerms;
import io.latchkey.kernel.id.TaxRuleId;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tax rule as it is answered.
 *
 * @param endedAt null while quotes apply it
 */
@Schema(
        name = "TaxRule",
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8060","name":"Lisbon tourist tax","countryCode":"PT",
         "city":"Lisbon","kinds":["HOME","ROOM"],"basis":"PER_PERSON_NIGHT","basisPoints":null,
         "amount":{"amountMinor":400,"currency":"EUR"},"maxNights":7,"maxAmount":null,"validFrom":null,
         "validTo":null,"createdAt":"2026-03-01T09:00:00Z","endedAt":null}""")
record TaxRuleResponse(
        TaxRuleId id,
        String name,
        String countryCode,
        String city,
        List<TaxedKind> kinds,
        TaxTerms.Basis basis,
        Integer basisPoints,
        Money amount,
        Integer maxNights,
        Money maxAmount,
        LocalDate validFrom,
        LocalDate validTo,
        Instant createdAt,
        Instant endedAt) {

    static TaxRuleResponse of(TaxRule rule) {
        TaxedPlace place = rule.place();
        TaxTerms terms = rule.terms();
        return new TaxRuleResponse(
                rule.id(),
                terms.name(),
                place.countryCode(),
                place.city(),
                place.kinds(),
                terms.basis(),
                terms.basisPoints(),
                terms.amount(),
                terms.maxNights(),
                terms.maxAmount(),
                terms.validFrom(),
                terms.validTo(),
                rule.createdAt(),
                rule.endedAt());
    }
}
