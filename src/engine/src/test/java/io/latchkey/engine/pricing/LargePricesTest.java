package io.latchkey.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The most that listings may ask for, and more than a number can hold. */
class LargePricesTest {

    private static boolean canBePriced(long price) {
        Given prices = Given.euros(Per.NIGHT, price);
        prices.cleaningFee = prices.money(price);
        prices.extraGuestFee = new ExtraGuestFee(1, prices.money(price));
        prices.fees = new FeeRates(10_000, 10_000);
        prices.taxes.add(Tax.percent("Levy", 10_000));
        List<ExtraChoice> chosen = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            prices.extras.add(
                    new Extra("extra" + i, "Extra", prices.money(price), ExtraCharge.PER_PERSON_AND_TIME, 99, false));
            chosen.add(new ExtraChoice("extra" + i, 1));
        }
        LocalDate from = LocalDate.parse("2026-01-01");
        PriceRequest request = new PriceRequest(
                Stay.nights(from, from.plusDays(365)), 500, 500, chosen, null, RateVariant.STANDARD, from);
        return Pricing.tryToPrice(prices.plan(), request).isPresent();
    }

    @Test
    void aYearForFiveHundredGuestsWithAllExtrasFitsAtTheHighestPrice() {
        assertTrue(canBePriced(1_000_000_000L));
    }

    @Test
    void whatDoesNotFitHasNoPriceAndFailsNothing() {
        assertFalse(canBePriced(1_000_000_000_000L));
    }
}
