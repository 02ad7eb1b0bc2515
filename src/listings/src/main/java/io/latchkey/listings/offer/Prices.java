package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.util.List;
import java.util.Optional;

/**
 * What a stay costs before any discount, and what is held beside.
 *
 * @param rates one per way of renting, at least one
 * @param seasonalRates before weekdays, weekend and base
 * @param cleaningFee {@code null} for none
 * @param extraGuestFee {@code null} for none
 * @param securityDeposit of one booking, held apart from its price; {@code null} for none
 */
public record Prices(
        List<Rate> rates,
        List<SeasonalRate> seasonalRates,
        List<PriceBounds> priceBounds,
        Money cleaningFee,
        ExtraGuestFee extraGuestFee,
        List<Extra> extras,
        List<Tax> taxes,
        Money securityDeposit) {

    public static final int MAX_EXTRAS = 30;
    public static final int MAX_TAXES = 10;
    public static final int MAX_TAX_NAME = 60;
    /** Of one night, day or hour, or one extra; so that the longest stay of the most guests still fits a number. */
    public static final long MAX_PRICE = 1_000_000_000L;
    /** Of one booking: what a new car costs, and not what a house does. */
    public static final long MAX_DEPOSIT = 100_000_000L;
    /** What people may look for, of a whole stay. */
    public static final long MAX_TOTAL = 1_000_000_000_000L;

    public Prices {
        rates = Terms.orEmpty(rates);
        seasonalRates = Terms.orEmpty(seasonalRates);
        priceBounds = Terms.orEmpty(priceBounds);
        extras = Terms.orEmpty(extras);
        taxes = Terms.orEmpty(taxes);
    }

    /** The rate for one way of renting, if it is offered. */
    public Optional<Rate> rate(Per per) {
        return rates.stream().filter(rate -> rate.per() == per).findFirst();
    }

    public boolean offer(Per per) {
        return rate(per).isPresent();
    }
}
