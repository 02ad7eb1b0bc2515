package io.latchkey.listings.offer;

import static io.latchkey.listings.offer.SomeTerms.euros;
import static io.latchkey.listings.offer.SomeTerms.perNight;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceRulesTest {

    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    private final SomeTerms terms = new SomeTerms();

    @Test
    void refusesTwoPricesForOneWeekday() {
        terms.rates = List.of(nightWith(null, price(DayOfWeek.MONDAY, 80), price(DayOfWeek.MONDAY, 90)));
        assertEquals(List.of("/rates/0/weekdays/1/weekday"), terms.faultyPlaces());
    }

    @Test
    void refusesAWeekendPriceThatWeekdaysHide() {
        terms.rates = List.of(nightWith(euros(120), price(DayOfWeek.FRIDAY, 110), price(DayOfWeek.SATURDAY, 130)));
        assertEquals(List.of("/rates/0/weekend"), terms.faultyPlaces());
        terms.rates = List.of(nightWith(euros(120), price(DayOfWeek.FRIDAY, 110)));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesAFloorAboveTheCeiling() {
        terms.rates = List.of(perNight(100));
        terms.priceBounds = List.of(new PriceBounds(Per.NIGHT, euros(100), euros(99)));
        assertTrue(terms.faultyPlaces().contains("/priceBounds/0/ceiling"));
        terms.priceBounds = List.of(new PriceBounds(Per.NIGHT, euros(100), euros(100)));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesEveryPriceOutOfItsBounds() {
        terms.rates = List.of(new Rate(
                Per.NIGHT, euros(49), euros(151), List.of(price(DayOfWeek.MONDAY, 50), price(DayOfWeek.TUESDAY, 48))));
        terms.seasonalRates = List.of(new SeasonalRate(Per.NIGHT, JULY, JULY.plusDays(1), euros(200)));
        terms.priceBounds = List.of(new PriceBounds(Per.NIGHT, euros(50), euros(150)));
        assertEquals(
                List.of("/rates/0/base", "/rates/0/weekend", "/rates/0/weekdays/1/price", "/seasonalRates/0/price"),
                terms.faultyPlaces());
    }

    @Test
    void refusesBoundsThatBoundNothingRepeatOrAreForWhatIsNotOffered() {
        terms.priceBounds = List.of(
                new PriceBounds(Per.NIGHT, null, null),
                new PriceBounds(Per.NIGHT, euros(1), null),
                new PriceBounds(Per.HOUR, euros(1), null));
        assertEquals(List.of("/priceBounds/1/per", "/priceBounds/0", "/priceBounds/2/per"), terms.faultyPlaces());
    }

    @Test
    void tellsTheCurrencyBeforeItComparesWithBounds() {
        terms.priceBounds = List.of(new PriceBounds(Per.NIGHT, Money.of(1, "USD"), null));
        assertEquals(List.of("/priceBounds/0/floor/currency"), terms.faultyPlaces());
    }

    @Test
    void refusesTwoExtrasOfOneCode() {
        terms.extras = List.of(breakfast("BREAKFAST", 12_00, 5), breakfast("breakfast", 15_00, 5));
        assertEquals(List.of("/extras/1/code"), terms.faultyPlaces());
    }

    @Test
    void refusesExtrasThatCostNothingOrCannotBeHad() {
        terms.extras = List.of(breakfast("A", 0, 1), breakfast("B", 12_00, 0), breakfast("C D", 12_00, 100));
        assertEquals(
                List.of(
                        "/extras/0/price/amountMinor",
                        "/extras/1/maxQuantity",
                        "/extras/2/code",
                        "/extras/2/maxQuantity"),
                terms.faultyPlaces());
    }

    private static Rate nightWith(Money weekend, WeekdayPrice... weekdays) {
        return new Rate(Per.NIGHT, euros(99), weekend, List.of(weekdays));
    }

    private static WeekdayPrice price(DayOfWeek day, long euros) {
        return new WeekdayPrice(day, euros(euros));
    }

    private static Extra breakfast(String code, long cents, int maxQuantity) {
        return new Extra(
                code, "Breakfast", Money.of(cents, "EUR"), ExtraCharge.PER_PERSON_AND_TIME, maxQuantity, false);
    }
}
