package io.latchkey.bookings.listing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;

/** The terms of a listing as its snapshot spells them; what a later listings service adds is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListingTerms(
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
        Integer stepMinutes,
        List<StayRule> stayRules,
        List<SeasonalStayRule> seasonalStayRules,
        String advanceNotice,
        String bookingWindow,
        String turnaround,
        boolean instantBook,
        String cancellationPolicy,
        String houseRules) {

    public ListingTerms {
        rates = orEmpty(rates);
        seasonalRates = orEmpty(seasonalRates);
        lengthDiscounts = orEmpty(lengthDiscounts);
        taxes = orEmpty(taxes);
        openingHours = orEmpty(openingHours);
        stayRules = orEmpty(stayRules);
        seasonalStayRules = orEmpty(seasonalStayRules);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** @param weekend for Friday and Saturday; null where it is the base */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rate(Per per, Money base, Money weekend) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SeasonalRate(Per per, LocalDate from, LocalDate to, Money price) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LengthDiscount(Per per, int minLength, int basisPoints) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ExtraGuestFee(int above, Money price) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tax(String name, int basisPoints) {}

    /** @param closes may be {@code 24:00}, or before it opens: then it is the next day's */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OpeningHours(DayOfWeek weekday, String opens, String closes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StayRule(Per per, int min, int max) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SeasonalStayRule(Per per, LocalDate from, LocalDate to, int min, int max) {}
}
