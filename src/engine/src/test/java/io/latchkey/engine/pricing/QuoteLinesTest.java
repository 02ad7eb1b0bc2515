package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.euros;
import static io.latchkey.engine.pricing.Given.lines;
import static io.latchkey.engine.pricing.Given.nights;
import static io.latchkey.engine.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lines say beside their amounts: how often, what for, from whom to whom. */
class QuoteLinesTest {

    private static final Stay THREE_NIGHTS = nights("2026-07-01", "2026-07-04");

    @Test
    void payTheHostThePlatformAndTheTax() {
        List<LineCode> toTheHost = List.of(
                LineCode.STAY,
                LineCode.EARLY_BIRD_DISCOUNT,
                LineCode.LAST_MINUTE_DISCOUNT,
                LineCode.LENGTH_DISCOUNT,
                LineCode.NON_REFUNDABLE_DISCOUNT,
                LineCode.COUPON,
                LineCode.EXTRA_GUESTS,
                LineCode.EXTRA,
                LineCode.CLEANING_FEE);
        assertEquals(
                Map.of(
                        Party.HOST, toTheHost,
                        Party.PLATFORM, List.of(LineCode.GUEST_FEE, LineCode.HOST_FEE),
                        Party.TAX, List.of(LineCode.TAX)),
                codesBy(LineCode::paidTo));
        assertEquals(List.of(LineCode.HOST_FEE), codesBy(LineCode::paidBy).get(Party.HOST));
        assertEquals(11, codesBy(LineCode::paidBy).get(Party.GUEST).size());
    }

    private static Map<Party, List<LineCode>> codesBy(Function<LineCode, Party> party) {
        return Stream.of(LineCode.values()).collect(Collectors.groupingBy(party));
    }

    @Test
    void takeTheHostsFeeFromTheHostAlone() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.fees = new FeeRates(0, 650);
        Quotation quotation = price(prices.plan(), THREE_NIGHTS, 1, 1);
        assertEquals(List.of("STAY 3 x 10000 = 30000"), lines(quotation));
        QuoteLine fee = quotation.hostLines().getFirst();
        assertEquals(prices.money(19_50), fee.amount());
        assertEquals("Service fee 6.5 %", fee.label());
        assertEquals(List.of(Party.HOST, Party.PLATFORM), List.of(fee.paidBy(), fee.paidTo()));
        assertEquals(prices.money(280_50), quotation.hostReceives());
    }

    @Test
    void haveNoHostsLinesInQuotesOfAnOlderRelease() {
        Money euro = Money.of(1_00, "EUR");
        Quotation old =
                new Quotation(List.of(QuoteLine.once(LineCode.STAY, "1 night", euro)), null, euro, Money.of(97, "EUR"));
        assertEquals(List.of(), old.hostLines());
        assertEquals(
                List.of(
                        new Share(Recipient.HOST, null, Money.of(97, "EUR")),
                        new Share(Recipient.PLATFORM_FEE, null, Money.of(3, "EUR"))),
                old.split());
    }

    @Test
    void nameAnExtraOnceOrWithItsNumber() {
        Given prices = euros(Per.NIGHT, 100_00)
                .extra("Bed", 20_00, ExtraCharge.PER_TIME)
                .extra("Towels", 1_00, ExtraCharge.PER_PERSON)
                .extra("Breakfast", 8_00, ExtraCharge.PER_PERSON_AND_TIME)
                .extra("Taxi", 30_00, ExtraCharge.PER_BOOKING);
        assertEquals(
                List.of("3 nights", "Bed, 3 nights", "2 x Towels, 2 persons", "Breakfast, 2 persons, 3 nights"),
                labels(
                        prices,
                        2,
                        new ExtraChoice("Breakfast", 1),
                        new ExtraChoice("Towels", 2),
                        new ExtraChoice("Bed", 1)));
        assertEquals(List.of("3 nights", "4 x Taxi"), labels(prices, 2, new ExtraChoice("Taxi", 4)));
        assertEquals(List.of("3 nights", "Towels, 1 person"), labels(prices, 1, new ExtraChoice("Towels", 1)));
    }

    private static List<String> labels(Given prices, int guests, ExtraChoice... extras) {
        PriceRequest request = new PriceRequest(
                THREE_NIGHTS, guests, 1, List.of(extras), null, RateVariant.STANDARD, LocalDate.parse("2026-06-01"));
        return Pricing.price(prices.plan(), request).lines().stream()
                .map(QuoteLine::label)
                .toList();
    }

    @Test
    void chargeTheMandatoryExtraOnceUnlessTheGuestWantsMore() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.extras.add(new Extra("Linen", "Linen", prices.money(5_00), ExtraCharge.PER_BOOKING, 3, true));
        assertEquals(List.of("3 nights", "Linen"), labels(prices, 1));
        assertEquals(List.of("3 nights", "3 x Linen"), labels(prices, 1, new ExtraChoice("Linen", 3)));
    }

    @Test
    void writeQuantitiesWithoutZerosAtTheEnd() {
        assertEquals("10", Quantity.ofSeconds(36_000).rounded().toString());
        assertEquals("0.25", Quantity.ofSeconds(900).rounded().toString());
        assertEquals("0", Quantity.ofSeconds(0).rounded().toString());
        assertEquals("0.0003", Quantity.ofSeconds(1).rounded().toString());
        assertEquals("100", Quantity.of(100).rounded().toString());
    }

    @Test
    void levyAPercentageUpToItsLimit() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.taxes.add(new Tax("Levy", new Tax.Percent(1_000), null, null, null, prices.money(30_00)));
        assertEquals(
                List.of("STAY 3 x 10000 = 30000", "TAX 0.1 x 30000 = 3000"),
                lines(price(prices.plan(), THREE_NIGHTS, 1, 1)));
        assertEquals(
                List.of("STAY 4 x 10000 = 40000", "TAX 1 x 3000 = 3000"),
                lines(price(prices.plan(), nights("2026-07-01", "2026-07-05"), 1, 1)));
    }
}
