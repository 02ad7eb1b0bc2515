package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A price list for tests, changed by name. */
final class Given {

    ZoneId zone = ZoneId.of("Europe/Helsinki");
    final Currency currency;
    Map<Per, Rate> rates = new EnumMap<>(Per.class);
    List<EarlyBirdDiscount> earlyBird = new ArrayList<>();
    List<LastMinuteDiscount> lastMinute = new ArrayList<>();
    List<LengthDiscount> lengthDiscounts = new ArrayList<>();
    Integer nonRefundable;
    Money cleaningFee;
    ExtraGuestFee extraGuestFee;
    List<Extra> extras = new ArrayList<>();
    List<Tax> taxes = new ArrayList<>();
    FeeRates fees = FeeRates.NONE;

    private Given(Currency currency) {
        this.currency = currency;
    }

    static Given prices(String currency) {
        return new Given(Currency.getInstance(currency));
    }

    static Given euros(Per per, long base) {
        Given prices = prices("EUR");
        prices.rates.put(per, Rate.of(prices.money(base)));
        return prices;
    }

    Money money(long amountMinor) {
        return new Money(amountMinor, currency);
    }

    /** Changes the rate to have this weekend price. */
    Given weekend(Per per, long price) {
        Rate rate = rates.get(per);
        rates.put(per, new Rate(rate.base(), money(price), rate.weekdays(), rate.seasons(), rate.bounds()));
        return this;
    }

    Given weekday(Per per, DayOfWeek weekday, long price) {
        Rate rate = rates.get(per);
        Map<DayOfWeek, Money> weekdays = new EnumMap<>(DayOfWeek.class);
        weekdays.putAll(rate.weekdays());
        weekdays.put(weekday, money(price));
        rates.put(per, new Rate(rate.base(), rate.weekend(), weekdays, rate.seasons(), rate.bounds()));
        return this;
    }

    Given season(Per per, String from, String until, long price) {
        Rate rate = rates.get(per);
        List<Season<Money>> seasons = new ArrayList<>(rate.seasons().list());
        seasons.add(new Season<>(DateRange.of(LocalDate.parse(from), LocalDate.parse(until)), money(price)));
        rates.put(per, new Rate(rate.base(), rate.weekend(), rate.weekdays(), Seasons.of(seasons), rate.bounds()));
        return this;
    }

    Given between(Per per, long floor, long ceiling) {
        Rate rate = rates.get(per);
        PriceBounds bounds = new PriceBounds(money(floor), money(ceiling));
        rates.put(per, new Rate(rate.base(), rate.weekend(), rate.weekdays(), rate.seasons(), bounds));
        return this;
    }

    Given extra(String code, long price, ExtraCharge charged) {
        extras.add(new Extra(code, code, money(price), charged, 5, false));
        return this;
    }

    RatePlan plan() {
        return new RatePlan(
                zone,
                currency,
                rates,
                new Discounts(earlyBird, lastMinute, lengthDiscounts, nonRefundable),
                cleaningFee,
                extraGuestFee,
                extras,
                taxes,
                fees);
    }

    /** Nothing but the stay, booked at the beginning of 2026. */
    static Quotation price(RatePlan plan, Stay stay, int guests, int units) {
        return Pricing.price(plan, PriceRequest.of(stay, guests, units, LocalDate.parse("2026-01-01")));
    }

    static Stay nights(String checkIn, String checkOut) {
        return Stay.nights(LocalDate.parse(checkIn), LocalDate.parse(checkOut));
    }

    /** Lines as {@code CODE quantity x unit price = amount}. */
    static List<String> lines(Quotation quotation) {
        return quotation.lines().stream()
                .map(line -> line.code() + " " + line.quantity().toPlainString() + " x "
                        + line.unitPrice().amountMinor() + " = " + line.amount().amountMinor())
                .toList();
    }

    static Stay fourNights(String checkIn) {
        LocalDate from = LocalDate.parse(checkIn);
        return Stay.nights(from, from.plusDays(4));
    }

    /** Of four nights from 15:00 to 11:00. */
    Cancellation cancellation(String checkIn, String bookedAt, String at) {
        LocalDate from = LocalDate.parse(checkIn);
        TimeRange use = TimeRange.of(instant(from + "T15:00"), instant(from.plusDays(4) + "T11:00"));
        return new Cancellation(fourNights(checkIn), use, zone, instant(bookedAt), instant(at));
    }

    Instant instant(String local) {
        return CivilTime.at(LocalDateTime.parse(local), zone);
    }
}
