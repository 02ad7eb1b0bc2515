package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;

/** Terms by meaning: good ones, of which a test bends what it is about. */
public final class SomeTerms {

    public Currency currency = Currency.getInstance("EUR");
    public List<Rate> rates = List.of(new Rate(Per.NIGHT, euros(99), null));
    public List<SeasonalRate> seasonalRates = List.of();
    public List<LengthDiscount> lengthDiscounts = List.of();
    public Money cleaningFee;
    public ExtraGuestFee extraGuestFee;
    public List<Tax> taxes = List.of();
    public int capacity = 2;
    public LocalTime checkIn = LocalTime.of(15, 0);
    public LocalTime checkOut = LocalTime.of(11, 0);
    public List<OpeningHours> openingHours = List.of();
    public int stepMinutes = 30;
    public List<StayRule> stayRules = List.of();
    public List<SeasonalStayRule> seasonalStayRules = List.of();
    public Span advanceNotice = Span.ZERO;
    public Span bookingWindow = Span.ofDays(730);
    public Span turnaround = Span.ZERO;
    public boolean instantBook = true;
    public String houseRules = "";

    public static Money euros(long euros) {
        return Money.of(euros * 100, "EUR");
    }

    public Terms build() {
        return new Terms(
                currency,
                rates,
                seasonalRates,
                lengthDiscounts,
                cleaningFee,
                extraGuestFee,
                taxes,
                capacity,
                checkIn,
                checkOut,
                openingHours,
                stepMinutes,
                StayRule.completed(stayRules, rates),
                seasonalStayRules,
                advanceNotice,
                bookingWindow,
                turnaround,
                instantBook,
                CancellationPolicy.FLEXIBLE,
                houseRules);
    }

    /** Where these terms are at fault. */
    public List<String> faultyPlaces() {
        Faults faults = Faults.at("");
        build().check(faults);
        return faults.list().stream().map(Fault::pointer).toList();
    }
}
