package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.lines;
import static io.latchkey.engine.pricing.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was booked keeps its price; what is new costs what it costs today. */
class ChangedPricesTest {

    private final PriceRequest booked = wish(nights("2026-07-20", "2026-07-23"), 2);
    private final Given then = Given.euros(Per.NIGHT, 100_00);
    private final Given today = Given.euros(Per.NIGHT, 200_00);

    private static PriceRequest wish(Stay stay, int guests, ExtraChoice... extras) {
        LocalDate bookedOn = LocalDate.parse("2026-01-01");
        return new PriceRequest(stay, guests, 1, List.of(extras), null, RateVariant.STANDARD, bookedOn);
    }

    private List<String> changed(PriceRequest before, PriceRequest wished) {
        AgreedPrices agreed = AgreedPrices.of(then.plan(), before);
        RatePlan plan = ChangedPrices.plan(agreed, today.plan(), before, wished).orElseThrow();
        return lines(Pricing.price(plan, wished));
    }

    private boolean isPossible(PriceRequest wished) {
        AgreedPrices agreed = AgreedPrices.of(then.plan(), booked);
        return ChangedPrices.plan(agreed, today.plan(), booked, wished).isPresent();
    }

    @Test
    void oneMoreGuestWhoIsFreeCostsNothingThoughTheHostHasDoubledThePrice() {
        assertEquals(List.of("STAY 3 x 10000 = 30000"), changed(booked, wish(booked.stay(), 3)));
    }

    @Test
    void addedNightsCostWhatTheyCostToday() {
        assertEquals(
                List.of("STAY 1 x 20000 = 20000", "STAY 2 x 10000 = 20000"),
                changed(booked, wish(nights("2026-07-19", "2026-07-22"), 2)));
    }

    @Test
    void addedNightsMayBeCheaperThanTheFloorOfThen() {
        then.between(Per.NIGHT, 100_00, 300_00);
        today.rates.put(Per.NIGHT, Rate.of(today.money(70_00)));
        assertEquals(
                List.of("STAY 3 x 10000 = 30000", "STAY 1 x 7000 = 7000"),
                changed(booked, wish(nights("2026-07-20", "2026-07-24"), 2)));
    }

    @Test
    void discountsCleaningAndFeesStayAsAgreed() {
        then.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 3, 1_000));
        then.cleaningFee = then.money(30_00);
        then.fees = new FeeRates(1_000, 0);
        today.cleaningFee = today.money(99_00);
        assertEquals(
                List.of(
                        "STAY 3 x 10000 = 30000",
                        "STAY 1 x 20000 = 20000",
                        "LENGTH_DISCOUNT -0.1 x 50000 = -5000",
                        "CLEANING_FEE 1 x 3000 = 3000",
                        "GUEST_FEE 0.1 x 48000 = 4800"),
                changed(booked, wish(nights("2026-07-20", "2026-07-24"), 2)));
    }

    @Test
    void extraGuestsWhoWereBookedKeepTheirPrice() {
        then.extraGuestFee = new ExtraGuestFee(1, then.money(10_00));
        today.extraGuestFee = new ExtraGuestFee(1, today.money(50_00));
        assertEquals(
                List.of("STAY 3 x 10000 = 30000", "EXTRA_GUESTS 3 x 1000 = 3000", "EXTRA_GUESTS 6 x 5000 = 30000"),
                changed(booked, wish(booked.stay(), 4)));
    }

    @Test
    void addedGuestsAreFreeAsFarAsTheHostTakesThemForFreeToday() {
        today.extraGuestFee = new ExtraGuestFee(3, today.money(50_00));
        assertEquals(
                List.of("STAY 3 x 10000 = 30000", "EXTRA_GUESTS 3 x 5000 = 15000"),
                changed(booked, wish(booked.stay(), 4)));
    }

    @Test
    void extrasThatWereBookedKeepTheirPriceAndMayBeGoneByNow() {
        then.extra("breakfast", 10_00, ExtraCharge.PER_BOOKING);
        today.extra("sauna", 40_00, ExtraCharge.PER_BOOKING);
        PriceRequest withBreakfast = wish(booked.stay(), 2, new ExtraChoice("breakfast", 1));
        assertEquals(
                List.of("STAY 3 x 10000 = 30000", "EXTRA 1 x 1000 = 1000", "EXTRA 1 x 4000 = 4000"),
                changed(
                        withBreakfast,
                        wish(booked.stay(), 2, new ExtraChoice("sauna", 1), new ExtraChoice("breakfast", 1))));
    }

    @Test
    void whatBecameMandatorySinceIsNotForcedOnTheBooking() {
        today.extras.add(new Extra("linen", "linen", today.money(9_00), ExtraCharge.PER_BOOKING, 1, true));
        assertEquals(List.of("STAY 2 x 10000 = 20000"), changed(booked, wish(nights("2026-07-20", "2026-07-22"), 2)));
    }

    @Test
    void theVariantStaysThoughTheHostOffersItNoMore() {
        then.nonRefundable = 1_000;
        PriceRequest cheap =
                new PriceRequest(booked.stay(), 2, 1, List.of(), null, RateVariant.NON_REFUNDABLE, booked.bookedOn());
        assertEquals(
                List.of("STAY 3 x 10000 = 30000", "NON_REFUNDABLE_DISCOUNT -0.1 x 30000 = -3000"),
                changed(cheap, cheap));
    }

    @Test
    void noPriceForWhatIsNewIsNoChangeAndLessIsAlwaysPossible() {
        PriceRequest longer = wish(nights("2026-07-20", "2026-07-24"), 2);
        PriceRequest shorter = wish(nights("2026-07-21", "2026-07-22"), 1);
        assertTrue(isPossible(longer));

        today.rates.clear();
        assertTrue(!isPossible(longer) && isPossible(shorter));

        Given dollars = Given.prices("USD");
        dollars.rates.put(Per.NIGHT, Rate.of(dollars.money(1)));
        AgreedPrices agreed = AgreedPrices.of(then.plan(), booked);
        assertTrue(ChangedPrices.plan(agreed, dollars.plan(), booked, longer).isEmpty());
        assertTrue(ChangedPrices.plan(agreed, dollars.plan(), booked, shorter).isPresent());
        assertTrue(ChangedPrices.plan(agreed, dollars.plan(), booked, wish(booked.stay(), 3))
                .isEmpty());
    }
}
