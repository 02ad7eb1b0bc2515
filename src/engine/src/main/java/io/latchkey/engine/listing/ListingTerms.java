package io.latchkey.engine.listing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * The terms of a listing as its snapshot spells them; what a later listings service adds is ignored.
 *
 * @param securityDeposit of one booking; null for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListingTerms(
        Currency currency,
        List<Rate> rates,
        List<SeasonalRate> seasonalRates,
        List<PriceBounds> priceBounds,
        List<LengthDiscount> lengthDiscounts,
        List<EarlyBirdDiscount> earlyBirdDiscounts,
        List<LastMinuteDiscount> lastMinuteDiscounts,
        Integer nonRefundableDiscount,
        Money cleaningFee,
        ExtraGuestFee extraGuestFee,
        List<Extra> extras,
        List<Tax> taxes,
        Money securityDeposit,
        int capacity,
        LocalTime checkInTime,
        LocalTime checkOutTime,
        List<OpeningHours> openingHours,
        Integer stepMinutes,
        List<StayRule> stayRules,
        List<WeekdayStayRule> weekdayStayRules,
        List<SeasonalStayRule> seasonalStayRules,
        Set<DayOfWeek> arrivalWeekdays,
        Set<DayOfWeek> departureWeekdays,
        List<ClosedDates> closedToArrival,
        List<ClosedDates> closedToDeparture,
        String advanceNotice,
        String sameDayUntil,
        String bookingWindow,
        String turnaroundBefore,
        String turnaround,
        List<Cap> caps,
        boolean instantBook,
        String cancellationPolicy,
        String houseRules) {

    public ListingTerms {
        rates = orEmpty(rates);
        seasonalRates = orEmpty(seasonalRates);
        priceBounds = orEmpty(priceBounds);
        lengthDiscounts = orEmpty(lengthDiscounts);
        earlyBirdDiscounts = orEmpty(earlyBirdDiscounts);
        lastMinuteDiscounts = orEmpty(lastMinuteDiscounts);
        extras = orEmpty(extras);
        taxes = orEmpty(taxes);
        openingHours = orEmpty(openingHours);
        stayRules = orEmpty(stayRules);
        weekdayStayRules = orEmpty(weekdayStayRules);
        seasonalStayRules = orEmpty(seasonalStayRules);
        arrivalWeekdays = orEmpty(arrivalWeekdays);
        departureWeekdays = orEmpty(departureWeekdays);
        closedToArrival = orEmpty(closedToArrival);
        closedToDeparture = orEmpty(closedToDeparture);
        caps = orEmpty(caps);
    }

    /** Whether a number can hold what is due at the payment of such a total: the security deposit comes with it. */
    public boolean isPayable(Money total) {
        return securityDeposit == null || total.amountMinor() <= Long.MAX_VALUE - securityDeposit.amountMinor();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <T> Set<T> orEmpty(Set<T> set) {
        return set == null ? Set.of() : Set.copyOf(set);
    }

    /** @param weekend for Friday and Saturday where {@code weekdays} has neither; null where it is the base */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rate(Per per, Money base, Money weekend, List<WeekdayPrice> weekdays) {

        public Rate {
            weekdays = orEmpty(weekdays);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record WeekdayPrice(DayOfWeek weekday, Money price) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SeasonalRate(Per per, LocalDate from, LocalDate to, Money price) {}

    /** @param floor null for none, as {@code ceiling} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PriceBounds(Per per, Money floor, Money ceiling) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LengthDiscount(Per per, int minLength, int basisPoints) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EarlyBirdDiscount(int daysAhead, int basisPoints) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LastMinuteDiscount(int withinDays, int basisPoints) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ExtraGuestFee(int above, Money price) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Extra(
            String code, String name, Money price, ExtraCharge charged, int maxQuantity, boolean mandatory) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tax(String name, int basisPoints) {}

    /** @param closes may be {@code 24:00}, or before it opens: then it is the next day's */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OpeningHours(DayOfWeek weekday, String opens, String closes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StayRule(Per per, int min, int max, StayRuleMode mode) {

        public StayRule {
            mode = mode == null ? StayRuleMode.ON_ARRIVAL : mode;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record WeekdayStayRule(Per per, DayOfWeek weekday, int min, int max) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SeasonalStayRule(Per per, LocalDate from, LocalDate to, int min, int max) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ClosedDates(LocalDate from, LocalDate to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cap(CapPeriod period, int max) {}
}
