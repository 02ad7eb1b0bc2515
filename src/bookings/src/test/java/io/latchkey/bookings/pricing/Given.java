package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
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
    List<LengthDiscount> lengthDiscounts = new ArrayList<>();
    Money cleaningFee;
    ExtraGuestFee extraGuestFee;
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
        rates.put(per, new Rate(rate.base(), money(price), rate.seasons()));
        return this;
    }

    Given season(Per per, String from, String until, long price) {
        Rate rate = rates.get(per);
        List<Season<Money>> seasons = new ArrayList<>(rate.seasons().list());
        seasons.add(new Season<>(DateRange.of(LocalDate.parse(from), LocalDate.parse(until)), money(price)));
        rates.put(per, new Rate(rate.base(), rate.weekend(), Seasons.of(seasons)));
        return this;
    }

    RatePlan plan() {
        return new RatePlan(zone, currency, rates, lengthDiscounts, cleaningFee, extraGuestFee, taxes, fees);
    }

    Instant instant(String local) {
        return CivilTime.at(LocalDateTime.parse(local), zone);
    }
}
