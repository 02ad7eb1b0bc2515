package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * On what terms a listing is rented out: prices, rules and policy, with every default filled in. Bookings quotes by them
 * and freezes them into the quote; a later change applies to new bookings only.
 *
 * @param currency of every amount in here
 * @param capacity guests (or seats) that one unit takes, or all units together if they are rented only so
 */
public record Terms(
        Currency currency,
        Prices prices,
        Discounts discounts,
        int capacity,
        Hours hours,
        StayLimits stays,
        LeadTimes leadTimes,
        boolean instantBook,
        CancellationPolicy cancellationPolicy,
        String houseRules) {

    public static final int MAX_SEASONS = 400;
    public static final int MAX_CAPACITY = 500;
    public static final int MAX_HOUSE_RULES = 5_000;

    public Terms {
        Objects.requireNonNull(currency, "currency");
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public boolean offers(Per per) {
        return prices.offer(per);
    }

    /** Adds every bound that is not kept and every contradiction; nothing for good terms. */
    public void check(Faults faults) {
        TermsRules.check(this, faults);
    }
}
