package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;

/** Terms by meaning: good ones, of which a test bends what it is about. */
public final class SomeTerms {

    public Currency currency = Currency.getInstance("EUR");
    public List<Rate> rates = List.of(perNight(99));
    public List<SeasonalRate> seasonalRates = List.of();
    public List<PriceBounds> priceBounds = List.of();
    public List<LengthDiscount> lengthDiscounts = List.of();
    public List<EarlyBirdDiscount> earlyBirds = List.of();
    public List<LastMinuteDiscount> lastMinutes = List.of();
    public Integer nonRefundable;
    public Money cleaningFee;
    public ExtraGuestFee extraGuestFee;
    public List<Extra> extras = List.of();
    public List<Tax> taxes = List.of();
    public Money securityDeposit;
    public int capacity = 2;
    public LocalTime checkIn = LocalTime.of(15, 0);
    public LocalTime checkOut = LocalTime.of(11, 0);
    public List<OpeningHours> openingHours = List.of();
    public int stepMinutes = 30;
    public List<StayRule> stayRules = List.of();
    public List<WeekdayStayRule> weekdayStayRules = List.of();
    public List<SeasonalStayRule> seasonalStayRules = List.of();
    public List<DayOfWeek> arrivalWeekdays = List.of();
    public List<DayOfWeek> departureWeekdays = List.of();
    public List<ClosedDates> closedToArrival = List.of();
    public List<ClosedDates> closedToDeparture = List.of();
    public List<Cap> caps = List.of();
    public Span advanceNotice = Span.ZERO;
    public DayTime sameDayUntil;
    public Span bookingWindow = Span.ofDays(730);
    public Span turnaroundBefore = Span.ZERO;
    public Span turnaround = Span.ZERO;
    public boolean instantBook = true;
    public CancellationPolicy policy = CancellationPolicy.FLEXIBLE;
    public String houseRules = "";

    public static Money euros(long euros) {
        return Money.of(euros * 100, "EUR");
    }

    /** A rate of so many euros, the same on every day. */
    public static Rate perNight(long euros) {
        return rate(Per.NIGHT, euros);
    }

    public static Rate rate(Per per, long euros) {
        return new Rate(per, euros(euros), null, List.of());
    }

    /** A rule that looks at the date of arrival only. */
    public static StayRule stays(Per per, int min, int max) {
        return new StayRule(per, min, max, StayRuleMode.ON_ARRIVAL);
    }

    public static OpeningHours open(DayOfWeek day, String opens, String closes) {
        return new OpeningHours(day, DayTime.parse(opens), DayTime.parse(closes), false);
    }

    public static OpeningHours overnight(DayOfWeek day, String opens, String closes) {
        return new OpeningHours(day, DayTime.parse(opens), DayTime.parse(closes), true);
    }

    public Terms build() {
        return new Terms(
                currency,
                new Prices(
                        rates, seasonalRates, priceBounds, cleaningFee, extraGuestFee, extras, taxes, securityDeposit),
                new Discounts(lengthDiscounts, earlyBirds, lastMinutes, nonRefundable),
                capacity,
                new Hours(checkIn, checkOut, openingHours, stepMinutes),
                new StayLimits(
                        StayRule.completed(stayRules, rates),
                        weekdayStayRules,
                        seasonalStayRules,
                        arrivalWeekdays,
                        departureWeekdays,
                        closedToArrival,
                        closedToDeparture,
                        caps),
                new LeadTimes(advanceNotice, sameDayUntil, bookingWindow, turnaroundBefore, turnaround),
                instantBook,
                policy,
                houseRules);
    }

    /** Where these terms are at fault. */
    public List<String> faultyPlaces() {
        Faults faults = Faults.at("");
        build().check(faults);
        return faults.list().stream().map(Fault::pointer).toList();
    }
}
