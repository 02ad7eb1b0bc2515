package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.euros;
import static io.latchkey.engine.pricing.Given.lines;
import static io.latchkey.engine.pricing.Given.nights;
import static io.latchkey.engine.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.money.CurrencyMismatchException;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a price list may say: the last number that is taken, and the first that is not. */
class PriceListTest {

    private static final Money EURO = Money.of(1_00, "EUR");
    private static final Money DOLLAR = Money.of(1_00, "USD");

    static Stream<IntConsumer> everyShareOfAPrice() {
        return Stream.of(
                share -> new EarlyBirdDiscount(30, share),
                share -> new LastMinuteDiscount(3, share),
                share -> new LengthDiscount(Per.NIGHT, 7, share),
                share -> new Discounts(List.of(), List.of(), List.of(), share),
                share -> CouponDiscount.percent("SPRING", share),
                share -> new FeeRates(share, 0),
                share -> new FeeRates(0, share),
                share -> Tax.percent("VAT", share),
                share -> new RefundShares(0, share, 0, 0),
                share -> new RefundShares(0, 0, share, 0),
                share -> new RefundShares(0, 0, 0, share));
    }

    @ParameterizedTest
    @MethodSource("everyShareOfAPrice")
    void takesSharesFromNothingToAllOfIt(IntConsumer share) {
        assertThrows(IllegalArgumentException.class, () -> share.accept(-1));
        assertDoesNotThrow(() -> share.accept(0));
        assertDoesNotThrow(() -> share.accept(10_000));
        assertThrows(IllegalArgumentException.class, () -> share.accept(10_001));
    }

    static Stream<IntConsumer> everythingThatBeginsAtOne() {
        return Stream.of(
                days -> new EarlyBirdDiscount(days, 1_000),
                days -> new LastMinuteDiscount(days - 1, 1_000),
                length -> new LengthDiscount(Per.NIGHT, length, 1_000),
                above -> new ExtraGuestFee(above, EURO),
                most -> new Extra("Towels", "Towels", EURO, ExtraCharge.PER_PERSON, most, false),
                quantity -> new ExtraChoice("Towels", quantity),
                nights -> new Tax("Levy", new Tax.PerNight(EURO), null, null, nights, null),
                kept -> new RefundShares(kept - 1, 0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("everythingThatBeginsAtOne")
    void takesNumbersFromTheLeastThatMakesSense(IntConsumer number) {
        assertThrows(IllegalArgumentException.class, () -> number.accept(0));
        assertDoesNotThrow(() -> number.accept(1));
    }

    @Test
    void takesAFloorUpToTheCeiling() {
        assertEquals(EURO, new PriceBounds(EURO, EURO).bound(EURO.times(2)));
        assertEquals(EURO.times(2), new PriceBounds(EURO, null).bound(EURO.times(2)));
        assertEquals(EURO, new PriceBounds(null, EURO).bound(EURO.times(2)));
        assertThrows(IllegalArgumentException.class, () -> new PriceBounds(Money.of(1_01, "EUR"), EURO));
    }

    @Test
    void takesAPercentageOrAnAmountFromACouponNeverBothOrNeither() {
        assertThrows(IllegalArgumentException.class, () -> new CouponDiscount("SPRING", 1_000, EURO));
        assertThrows(IllegalArgumentException.class, () -> new CouponDiscount("SPRING", null, null));
    }

    static Stream<Consumer<Given>> everyAmountInDollars() {
        DateRange july = DateRange.of(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-01"));
        Seasons<Money> season = Seasons.of(List.of(new Season<>(july, DOLLAR)));
        Tax.Basis percent = new Tax.Percent(1_000);
        return Stream.of(
                rate(Rate.of(DOLLAR)),
                rate(new Rate(EURO, DOLLAR, Map.of(), Seasons.none(), PriceBounds.NONE)),
                rate(new Rate(EURO, null, Map.of(DayOfWeek.FRIDAY, DOLLAR), Seasons.none(), PriceBounds.NONE)),
                rate(new Rate(EURO, null, Map.of(), season, PriceBounds.NONE)),
                rate(new Rate(EURO, null, Map.of(), Seasons.none(), new PriceBounds(DOLLAR, null))),
                rate(new Rate(EURO, null, Map.of(), Seasons.none(), new PriceBounds(null, DOLLAR))),
                prices -> prices.cleaningFee = DOLLAR,
                prices -> prices.extraGuestFee = new ExtraGuestFee(1, DOLLAR),
                prices -> prices.extras.add(new Extra("Bed", "Bed", DOLLAR, ExtraCharge.PER_TIME, 1, false)),
                prices -> prices.taxes.add(new Tax("Levy", new Tax.PerNight(DOLLAR), null, null, null, null)),
                prices -> prices.taxes.add(new Tax("Levy", new Tax.PerPersonNight(DOLLAR), null, null, null, null)),
                prices -> prices.taxes.add(new Tax("Levy", percent, null, null, null, DOLLAR)));
    }

    private static Consumer<Given> rate(Rate rate) {
        return prices -> prices.rates.put(Per.NIGHT, rate);
    }

    @ParameterizedTest
    @MethodSource("everyAmountInDollars")
    void isInOneCurrencyWithEveryAmount(Consumer<Given> change) {
        Given prices = euros(Per.NIGHT, 100_00);
        assertDoesNotThrow(prices::plan);
        change.accept(prices);
        assertThrows(CurrencyMismatchException.class, prices::plan);
    }

    @Test
    void takesPricesOfNothingButNoneBelow() {
        Given prices = euros(Per.NIGHT, 0);
        assertEquals(prices.money(0), stay(prices).total());
        prices.cleaningFee = prices.money(0);
        assertEquals(List.of("STAY 2 x 0 = 0"), lines(stay(prices)));
        prices.cleaningFee = prices.money(-1);
        assertThrows(IllegalArgumentException.class, prices::plan);
    }

    private static Quotation stay(Given prices) {
        return price(prices.plan(), nights("2026-07-01", "2026-07-03"), 1, 1);
    }

    @Test
    void hasNoPriceForWhatIsNotRented() {
        RatePlan plan = euros(Per.DAY, 30_00).plan();
        assertThrows(IllegalArgumentException.class, () -> price(plan, nights("2026-07-01", "2026-07-02"), 1, 1));
    }

    @Test
    void addsTheTaxesOfThePlaceBehindTheHostsOwn() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.taxes.add(Tax.percent("VAT", 1_000));
        Tax perNight = new Tax("City tax", new Tax.PerNight(prices.money(3_00)), null, null, null, null);
        Tax inDollars = new Tax("Foreign tax", new Tax.PerNight(DOLLAR), null, null, null, null);
        Tax partlyInDollars = new Tax("Mixed tax", new Tax.PerNight(EURO), null, null, null, DOLLAR);
        RatePlan plan = prices.plan().plusTaxes(List.of(perNight, inDollars, partlyInDollars));
        assertEquals(
                List.of("STAY 2 x 10000 = 20000", "TAX 0.1 x 20000 = 2000", "TAX 2 x 300 = 600"),
                lines(price(plan, nights("2026-07-01", "2026-07-03"), 1, 1)));
    }
}
