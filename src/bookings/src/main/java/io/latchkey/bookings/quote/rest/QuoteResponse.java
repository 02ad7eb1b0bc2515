package io.latchkey.bookings.quote.rest;

import io.latchkey.bookings.quote.Offer;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.engine.pricing.ExtraChoice;
import io.latchkey.engine.pricing.QuoteLine;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quote as it is answered.
 *
 * @param unitIds those the guest chose; empty for any
 * @param couponCode null if there was none
 * @param hostLines what the host pays the platform; not part of the guest's total
 * @param total the price: the sum of the lines
 * @param securityDeposit paid with the price, held apart and given back after the stay; no part of the total, null for none
 * @param dueAtPayment what the guest pays at once: the total and the security deposit
 */
@Schema(
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8058","listingId":"01890a5d-ac96-774b-bcce-b302099a8057",
         "per":"NIGHT","from":"2026-12-01","to":"2026-12-04","startsAt":"2026-12-01T14:00:00Z",
         "endsAt":"2026-12-04T10:00:00Z","timeZone":"Europe/Brussels","guests":2,"units":1,
         "unitIds":[],"extras":[],"variant":"STANDARD","couponCode":"SUMMER26",
         "lines":[{"code":"STAY","label":"3 nights","quantity":3,
           "unitPrice":{"amountMinor":9900,"currency":"EUR"},"amount":{"amountMinor":29700,"currency":"EUR"},
           "paidBy":"GUEST","paidTo":"HOST"}],
         "hostLines":[{"code":"HOST_FEE","label":"Service fee 3 %","quantity":0.03,
           "unitPrice":{"amountMinor":29700,"currency":"EUR"},"amount":{"amountMinor":891,"currency":"EUR"},
           "paidBy":"HOST","paidTo":"PLATFORM"}],
         "total":{"amountMinor":29700,"currency":"EUR"},"hostReceives":{"amountMinor":28809,"currency":"EUR"},
         "securityDeposit":{"amountMinor":50000,"currency":"EUR"},
         "dueAtPayment":{"amountMinor":79700,"currency":"EUR"},
         "instantBook":true,"cancellationPolicy":"FLEXIBLE","expiresAt":"2026-11-01T12:15:00Z"}""")
record QuoteResponse(
        QuoteId id,
        ListingId listingId,
        Per per,
        String from,
        String to,
        Instant startsAt,
        Instant endsAt,
        ZoneId timeZone,
        int guests,
        int units,
        List<UnitId> unitIds,
        List<ExtraChoice> extras,
        RateVariant variant,
        String couponCode,
        List<QuoteLine> lines,
        List<QuoteLine> hostLines,
        Money total,
        Money hostReceives,
        Money securityDeposit,
        Money dueAtPayment,
        boolean instantBook,
        String cancellationPolicy,
        Instant expiresAt) {

    static QuoteResponse of(Quote quote) {
        Offer offer = quote.offer();
        return new QuoteResponse(
                quote.id(),
                offer.listingId(),
                offer.per(),
                offer.from(),
                offer.to(),
                offer.startsAt(),
                offer.endsAt(),
                offer.timeZone(),
                offer.guests(),
                offer.units(),
                offer.chosenUnits(),
                offer.extras(),
                offer.variant(),
                offer.couponCode(),
                offer.price().lines(),
                offer.price().hostLines(),
                offer.price().total(),
                offer.price().hostReceives(),
                offer.securityDeposit(),
                offer.dueAtPayment(),
                offer.instantBook(),
                offer.cancellationPolicy(),
                quote.expiresAt());
    }
}
