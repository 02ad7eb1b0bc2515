package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.euros;
import static io.latchkey.engine.pricing.Given.lines;
import static io.latchkey.engine.pricing.Given.nights;
import static io.latchkey.engine.pricing.Given.prices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What hosts and places may add to a price or take off it, worked out by hand. */
class PriceStepsTest {

    private static PriceRequest wish(Stay stay, RateVariant variant, CouponDiscount coupon, ExtraChoice... extras) {
        return new PriceRequest(stay, 2, 1, List.of(extras), coupon, variant, LocalDate.parse("2026-06-01"));
    }

    @Test
    void takesDiscountsOneAfterTheOther() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.earlyBird.add(new EarlyBirdDiscount(20, 500));
        prices.earlyBird.add(new EarlyBirdDiscount(30, 1_000));
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 7, 1_000));
        prices.nonRefundable = 1_000;
        PriceRequest week = wish(
                nights("2026-07-01", "2026-07-08"),
                RateVariant.NON_REFUNDABLE,
                CouponDiscount.amount("SUMMER", prices.money(10_30)));
        Quotation quotation = Pricing.price(prices.plan(), week);
        assertEquals(
                List.of(
                        "STAY 7 x 10000 = 70000",
                        "EARLY_BIRD_DISCOUNT -0.1 x 70000 = -7000",
                        "LENGTH_DISCOUNT -0.1 x 63000 = -6300",
                        "NON_REFUNDABLE_DISCOUNT -0.1 x 56700 = -5670",
                        "COUPON 1 x -1030 = -1030"),
                lines(quotation));
        assertEquals(
                "10 % off, booked 30 days ahead or earlier",
                quotation.lines().get(1).label());
        assertEquals(
                "EUR 10.30 off with coupon SUMMER", quotation.lines().getLast().label());
    }

    @Test
    void stopsDiscountsAtTheFloorAndSaysSo() {
        Given prices =
                euros(Per.NIGHT, 100_00).between(Per.NIGHT, 95_00, 110_00).weekend(Per.NIGHT, 150_00);
        prices.lastMinute.add(new LastMinuteDiscount(3, 1_000));
        Quotation quotation =
                Pricing.price(prices.plan(), wish(nights("2026-06-03", "2026-06-06"), RateVariant.STANDARD, null));
        assertEquals(
                List.of("STAY 2 x 10000 = 20000", "STAY 1 x 11000 = 11000", "LAST_MINUTE_DISCOUNT 1 x -2500 = -2500"),
                lines(quotation));
        assertEquals(
                "10 % off, booked 3 days ahead or later, down to the lowest price",
                quotation.lines().getLast().label());
    }

    @Test
    void multipliesExtrasByWhatTheyAreChargedBy() {
        Given prices = euros(Per.NIGHT, 100_00);
        for (ExtraCharge charged : ExtraCharge.values()) {
            prices.extra(charged.name(), 1_00, charged);
        }
        prices.extras.add(new Extra("Linen", "Linen", prices.money(5_00), ExtraCharge.PER_BOOKING, 1, true));
        ExtraChoice[] twoOfEach = Stream.of(ExtraCharge.values())
                .map(charged -> new ExtraChoice(charged.name(), 2))
                .toArray(ExtraChoice[]::new);
        Stay three = nights("2026-06-03", "2026-06-06");
        assertEquals(
                List.of(
                        "STAY 3 x 10000 = 30000",
                        "EXTRA 2 x 100 = 200",
                        "EXTRA 4 x 100 = 400",
                        "EXTRA 6 x 100 = 600",
                        "EXTRA 12 x 100 = 1200",
                        "EXTRA 1 x 500 = 500"),
                lines(Pricing.price(prices.plan(), wish(three, RateVariant.STANDARD, null, twoOfEach))));
        assertEquals(
                prices.extras.stream().map(Extra::code).toList(),
                Pricing.price(prices.plan(), wish(three, RateVariant.STANDARD, null, twoOfEach)).lines().stream()
                        .map(QuoteLine::extra)
                        .filter(Objects::nonNull)
                        .toList());
        assertThrows(
                IllegalArgumentException.class,
                () -> Pricing.price(
                        prices.plan(), wish(three, RateVariant.STANDARD, null, new ExtraChoice("Towels", 1))));
    }

    @Test
    void discountsStopWhereTheWholeStayWouldCostLessThanAtTheFloor() {
        Given prices = euros(Per.NIGHT, 100_00).season(Per.NIGHT, "2026-06-04", "2026-06-05", 200_00);
        prices.between(Per.NIGHT, 80_00, 300_00);
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 2, 4_000));
        PriceRequest both = wish(nights("2026-06-03", "2026-06-05"), RateVariant.STANDARD, null);
        assertEquals(prices.money(180_00), Pricing.price(prices.plan(), both).total());
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 2, 6_000));
        prices.lengthDiscounts.removeFirst();
        assertEquals(prices.money(160_00), Pricing.price(prices.plan(), both).total());
    }

    @Test
    void taxesThePlaceNightByNightWithItsLimits() {
        Given prices = euros(Per.NIGHT, 100_00);
        LocalDate second = LocalDate.parse("2026-06-04");
        prices.taxes.add(new Tax("Levy", new Tax.Percent(1_000), second, null, null, null));
        prices.taxes.add(new Tax("Per night", new Tax.PerNight(prices.money(3_00)), null, second, null, null));
        prices.taxes.add(new Tax("Per head", new Tax.PerPersonNight(prices.money(2_00)), null, null, 2, null));
        prices.taxes.add(
                new Tax("Capped", new Tax.PerPersonNight(prices.money(2_00)), null, null, null, prices.money(5_00)));
        assertEquals(
                List.of(
                        "STAY 3 x 10000 = 30000",
                        "TAX 0.1 x 20000 = 2000",
                        "TAX 1 x 300 = 300",
                        "TAX 4 x 200 = 800",
                        "TAX 1 x 500 = 500"),
                lines(Pricing.price(
                        prices.plan(), wish(nights("2026-06-03", "2026-06-06"), RateVariant.STANDARD, null))));
    }

    @Test
    void aDateBeatsASeasonBeatsAWeekdayBeatsTheWeekend() {
        Given prices = euros(Per.NIGHT, 100_00)
                .weekend(Per.NIGHT, 120_00)
                .weekday(Per.NIGHT, DayOfWeek.FRIDAY, 130_00)
                .season(Per.NIGHT, "2026-07-11", "2026-07-12", 150_00)
                .season(Per.NIGHT, "2026-07-10", "2026-07-13", 140_00);
        Rate rate = prices.plan().rate(Per.NIGHT);
        assertEquals(prices.money(130_00), rate.on(LocalDate.parse("2026-07-03")));
        assertEquals(prices.money(120_00), rate.on(LocalDate.parse("2026-07-04")));
        assertEquals(prices.money(140_00), rate.on(LocalDate.parse("2026-07-10")));
        assertEquals(prices.money(150_00), rate.on(LocalDate.parse("2026-07-11")));
        assertEquals(prices.money(140_00), rate.on(LocalDate.parse("2026-07-12")));
    }
}
