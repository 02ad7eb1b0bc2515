package io.latchkey.listings.offer;

import static io.latchkey.listings.offer.SomeTerms.euros;
import static io.latchkey.listings.offer.SomeTerms.perNight;
import static io.latchkey.listings.offer.SomeTerms.rate;
import static io.latchkey.listings.offer.SomeTerms.stays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    private final SomeTerms terms = new SomeTerms();

    @Test
    void acceptsTheUsualTerms() {
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void fillsInAStayRuleForEveryRateThatHasNone() {
        terms.rates = List.of(perNight(99), rate(Per.HOUR, 9));
        terms.stayRules = List.of(stays(Per.NIGHT, 2, 14));
        assertEquals(
                List.of(stays(Per.NIGHT, 2, 14), stays(Per.HOUR, 1, 24)),
                terms.build().stays().stayRules());
    }

    @Test
    void refusesTermsWithoutARate() {
        terms.rates = List.of();
        assertEquals(List.of("/rates"), terms.faultyPlaces());
    }

    @Test
    void refusesTwoRatesForOneWayOfRenting() {
        terms.rates = List.of(perNight(99), perNight(80));
        assertEquals(List.of("/rates/1/per"), terms.faultyPlaces());
    }

    @Test
    void refusesAnAmountInAnotherCurrencyWhereverItIs() {
        Money dollars = Money.of(100, "USD");
        LocalDate july = LocalDate.of(2027, 7, 1);
        terms.rates =
                List.of(new Rate(Per.NIGHT, dollars, dollars, List.of(new WeekdayPrice(DayOfWeek.MONDAY, dollars))));
        terms.seasonalRates = List.of(new SeasonalRate(Per.NIGHT, july, july.plusDays(1), dollars));
        terms.priceBounds = List.of(new PriceBounds(Per.NIGHT, dollars, dollars));
        terms.cleaningFee = dollars;
        terms.extraGuestFee = new ExtraGuestFee(1, dollars);
        terms.extras = List.of(new Extra("COT", "Cot", dollars, ExtraCharge.PER_BOOKING, 1, false));
        terms.securityDeposit = dollars;
        assertEquals(
                List.of(
                        "/rates/0/base/currency",
                        "/rates/0/weekend/currency",
                        "/rates/0/weekdays/0/price/currency",
                        "/seasonalRates/0/price/currency",
                        "/priceBounds/0/floor/currency",
                        "/priceBounds/0/ceiling/currency",
                        "/cleaningFee/currency",
                        "/extraGuestFee/price/currency",
                        "/extras/0/price/currency",
                        "/securityDeposit/currency"),
                terms.faultyPlaces());
    }

    @Test
    void refusesGoldAndTheTestCurrency() {
        for (String code : List.of("XAU", "XTS")) {
            terms.currency = Currency.getInstance(code);
            terms.rates = List.of(new Rate(Per.NIGHT, Money.of(100, code), null, List.of()));
            assertEquals(List.of("/currency"), terms.faultyPlaces());
        }
    }

    @Test
    void refusesPricesOfNothingLessThanNothingAndOverABillion() {
        for (long minor : List.of(0L, -1L, 1_000_000_001L)) {
            terms.rates = List.of(new Rate(Per.NIGHT, Money.of(minor, "EUR"), null, List.of()));
            assertEquals(List.of("/rates/0/base/amountMinor"), terms.faultyPlaces());
        }
        terms.rates = List.of(new Rate(Per.NIGHT, Money.of(Prices.MAX_PRICE, "EUR"), null, List.of()));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesADepositOfNothingLessThanNothingAndOverAHundredMillion() {
        for (long minor : List.of(0L, -1L, 100_000_001L)) {
            terms.securityDeposit = Money.of(minor, "EUR");
            assertEquals(List.of("/securityDeposit/amountMinor"), terms.faultyPlaces());
        }
        terms.securityDeposit = Money.of(Prices.MAX_DEPOSIT, "EUR");
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesACapacityOutOfBounds() {
        for (int capacity : List.of(0, 501)) {
            terms.capacity = capacity;
            assertEquals(List.of("/capacity"), terms.faultyPlaces());
        }
    }

    @Test
    void refusesAnExtraGuestFeeThatNobodyWouldPay() {
        for (int above : List.of(0, terms.capacity, terms.capacity + 1)) {
            terms.extraGuestFee = new ExtraGuestFee(above, euros(10));
            assertEquals(List.of("/extraGuestFee/above"), terms.faultyPlaces());
        }
        terms.extraGuestFee = new ExtraGuestFee(terms.capacity - 1, euros(10));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesTwoDiscountsForOneLength() {
        terms.lengthDiscounts = List.of(new LengthDiscount(Per.NIGHT, 7, 1000), new LengthDiscount(Per.NIGHT, 7, 1500));
        assertEquals(List.of("/lengthDiscounts/1/minLength"), terms.faultyPlaces());
    }

    @Test
    void refusesADiscountForWhatIsNotOfferedAndOneOfEverything() {
        terms.lengthDiscounts =
                List.of(new LengthDiscount(Per.HOUR, 8, 1000), new LengthDiscount(Per.NIGHT, 7, 10_000));
        assertEquals(List.of("/lengthDiscounts/0/per", "/lengthDiscounts/1/basisPoints"), terms.faultyPlaces());
    }

    @Test
    void refusesTwoTaxesOfOneName() {
        terms.taxes = List.of(new Tax("City tax", 600), new Tax("city TAX", 100));
        assertEquals(List.of("/taxes/1/name"), terms.faultyPlaces());
    }

    @Test
    void refusesCheckOutAfterCheckInForNightsOnly() {
        terms.checkOut = LocalTime.of(15, 1);
        assertEquals(List.of("/checkOutTime"), terms.faultyPlaces());
        terms.rates = List.of(rate(Per.DAY, 99));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesSecondsInTimes() {
        terms.checkIn = LocalTime.of(15, 0, 30);
        assertEquals(List.of("/checkInTime"), terms.faultyPlaces());
    }

    @Test
    void refusesStepsThatDoNotDivideTheHour() {
        for (int step : List.of(0, 7, 45, 90)) {
            terms.stepMinutes = step;
            assertEquals(List.of("/stepMinutes"), terms.faultyPlaces());
        }
    }

    @Test
    void refusesNoticeThatEndsAfterTheBookingWindow() {
        terms.bookingWindow = Span.ofDays(30);
        for (String within : List.of("P30D", "P30DT23H59M", "PT743H59M")) {
            terms.advanceNotice = Span.parse(within);
            assertTrue(terms.faultyPlaces().isEmpty(), "the thirtieth day is still within the window");
        }
        for (String beyond : List.of("P31D", "PT744H")) {
            terms.advanceNotice = Span.parse(beyond);
            assertEquals(List.of("/advanceNotice"), terms.faultyPlaces());
        }
    }

    @Test
    void refusesABookingWindowOfNoWholeDaysOrOverTwoYears() {
        terms.bookingWindow = Span.parse("P2DT1H");
        assertEquals(List.of("/bookingWindow"), terms.faultyPlaces());
        terms.bookingWindow = Span.ofDays(732);
        assertEquals(List.of("/bookingWindow"), terms.faultyPlaces());
    }

    @Test
    void refusesHouseRulesWithControlCharacters() {
        terms.houseRules = "No smoking\u0007";
        assertEquals(List.of("/houseRules"), terms.faultyPlaces());
        terms.houseRules = "No smoking\n\tnor fires";
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesMoreDiscountsTaxesAndOpeningHoursThanAnybodyNeeds() {
        terms.taxes = Collections.nCopies(11, new Tax("City tax", 600));
        assertTrue(terms.faultyPlaces().contains("/taxes"));
    }
}
