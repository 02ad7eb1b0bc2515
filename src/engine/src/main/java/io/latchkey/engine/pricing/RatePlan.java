package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.CurrencyMismatchException;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything a listing's price is made of, in one currency; amounts are not negative.
 *
 * @param zone of the listing: an hour's price is that of the date on its clock
 * @param cleaningFee once per stay and unit; null is none
 * @param extraGuestFee null is none
 * @param taxes in the order of the bill
 */
public record RatePlan(
        ZoneId zone,
        Currency currency,
        Map<Per, Rate> rates,
        Discounts discounts,
        Money cleaningFee,
        ExtraGuestFee extraGuestFee,
        List<Extra> extras,
        List<Tax> taxes,
        FeeRates fees) {

    /** @throws CurrencyMismatchException if any price is in another currency */
    public RatePlan {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(currency, "currency");
        rates = Map.copyOf(rates);
        Objects.requireNonNull(discounts, "discounts");
        extras = List.copyOf(extras);
        taxes = List.copyOf(taxes);
        Objects.requireNonNull(fees, "fees");
        Stream.of(
                        rates.values().stream().flatMap(Rate::amounts),
                        Stream.ofNullable(cleaningFee),
                        Stream.iterate(extraGuestFee, Objects::nonNull, ExtraGuestFee::beyond)
                                .map(ExtraGuestFee::price),
                        extras.stream().map(Extra::price),
                        taxes.stream().flatMap(Tax::amounts))
                .flatMap(amounts -> amounts)
                .forEach(amount -> check(amount, currency));
    }

    private static void check(Money amount, Currency currency) {
        if (!amount.currency().equals(currency)) {
            throw new CurrencyMismatchException(currency, amount.currency());
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a price must not be negative: " + amount);
        }
    }

    /** @throws IllegalArgumentException if the listing is not rented by it */
    public Rate rate(Per per) {
        Rate rate = rates.get(per);
        if (rate == null) {
            throw new IllegalArgumentException("no rate per " + per);
        }
        return rate;
    }

    /** With the taxes of the place behind the host's own; amounts of another currency are left to the host. */
    public RatePlan plusTaxes(List<Tax> ofPlace) {
        List<Tax> all = new ArrayList<>(taxes);
        ofPlace.stream()
                .filter(tax ->
                        tax.amounts().allMatch(amount -> amount.currency().equals(currency)))
                .forEach(all::add);
        return new RatePlan(zone, currency, rates, discounts, cleaningFee, extraGuestFee, extras, all, fees);
    }
}
