package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * On what terms a listing is rented out: prices, rules and policy, with every default filled in. Bookings quotes by them
 * and freezes them into the quote; a later change applies to new bookings only.
 *
 * @param currency of every amount in here
 * @param rates one per way of renting, at least one
 * @param capacity guests (or seats) that one unit takes
 * @param checkInTime civil, in the listing's zone, as all times in here
 * @param openingHours empty for always open
 * @param stepMinutes what starts and ends of stays by the hour are multiples of
 * @param advanceNotice least time between booking and start
 * @param bookingWindow how far ahead a stay may start
 * @param turnaround kept free before and after a stay; neither sold nor shown
 */
public record Terms(
        Currency currency,
        List<Rate> rates,
        List<SeasonalRate> seasonalRates,
        List<LengthDiscount> lengthDiscounts,
        Money cleaningFee,
        ExtraGuestFee extraGuestFee,
        List<Tax> taxes,
        int capacity,
        LocalTime checkInTime,
        LocalTime checkOutTime,
        List<OpeningHours> openingHours,
        int stepMinutes,
        List<StayRule> stayRules,
        List<SeasonalStayRule> seasonalStayRules,
        Span advanceNotice,
        Span bookingWindow,
        Span turnaround,
        boolean instantBook,
        CancellationPolicy cancellationPolicy,
        String houseRules) {

    public static final int MAX_SEASONS = 400;
    public static final int MAX_DISCOUNTS = 20;
    public static final int MAX_TAXES = 10;
    public static final int MAX_OPENING_HOURS = 84;
    public static final int MAX_CAPACITY = 500;
    public static final int MAX_HOUSE_RULES = 5_000;
    public static final int MAX_TAX_NAME = 60;
    public static final long MAX_PRICE = 1_000_000_000_000L;

    public static final LocalTime USUAL_CHECK_IN = LocalTime.of(15, 0);
    public static final LocalTime USUAL_CHECK_OUT = LocalTime.of(11, 0);
    public static final int USUAL_STEP_MINUTES = 30;
    public static final Span USUAL_BOOKING_WINDOW = Span.ofDays(730);

    public Terms {
        Objects.requireNonNull(currency, "currency");
        rates = List.copyOf(rates);
        seasonalRates = List.copyOf(seasonalRates);
        lengthDiscounts = List.copyOf(lengthDiscounts);
        taxes = List.copyOf(taxes);
        openingHours = List.copyOf(openingHours);
        stayRules = List.copyOf(stayRules);
        seasonalStayRules = List.copyOf(seasonalStayRules);
    }

    /** The rate for one way of renting, if it is offered. */
    public Optional<Rate> rate(Per per) {
        return rates.stream().filter(rate -> rate.per() == per).findFirst();
    }

    public boolean offers(Per per) {
        return rate(per).isPresent();
    }

    /** Every contradiction and every bound that is not kept; empty for good terms. */
    public void check(Faults faults) {
        TermsRules.ALL.forEach(rule -> rule.accept(this, faults));
    }
}
