package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.CurrencyMismatchException;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Seasons;
import java.time.ZoneId;
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
 */
public record RatePlan(
        ZoneId zone,
        Currency currency,
        Map<Per, Rate> rates,
        List<LengthDiscount> lengthDiscounts,
        Money cleaningFee,
        ExtraGuestFee extraGuestFee,
        List<Tax> taxes,
        FeeRates fees) {

    /** @throws CurrencyMismatchException if any price is in another currency */
    public RatePlan {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(currency, "currency");
        rates = Map.copyOf(rates);
        lengthDiscounts = List.copyOf(lengthDiscounts);
        taxes = List.copyOf(taxes);
        Objects.requireNonNull(fees, "fees");
        Stream<Money> extras = Stream.of(cleaningFee, extraGuestFee == null ? null : extraGuestFee.price());
        Stream.concat(rates.values().stream().flatMap(RatePlan::prices), extras)
                .filter(Objects::nonNull)
                .forEach(price -> check(price, currency));
    }

    private static Stream<Money> prices(Rate rate) {
        return Stream.concat(
                Stream.of(rate.base(), rate.weekend() == null ? rate.base() : rate.weekend()),
                rate.seasons().list().stream().map(Seasons.Season::value));
    }

    private static void check(Money price, Currency currency) {
        if (!price.currency().equals(currency)) {
            throw new CurrencyMismatchException(currency, price.currency());
        }
        if (price.isNegative()) {
            throw new IllegalArgumentException("a price must not be negative: " + price);
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
}
