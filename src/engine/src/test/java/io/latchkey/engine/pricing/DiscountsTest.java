package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.euros;
import static io.latchkey.engine.pricing.Given.lines;
import static io.latchkey.engine.pricing.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which discount a stay gets, on the day it begins to hold and on the day before and after. */
class DiscountsTest {

    private static final Stay TWO_NIGHTS = nights("2026-07-20", "2026-07-22");

    /** The line below the 200.00 of two nights; none if there is no discount. */
    private static List<String> discount(Given prices, String bookedOn) {
        PriceRequest request = PriceRequest.of(TWO_NIGHTS, 1, 1, LocalDate.parse(bookedOn));
        return lines(Pricing.price(prices.plan(), request)).stream().skip(1).toList();
    }

    @Test
    void givesTheEarlyBirdItsDiscountUpToTheLastDay() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.earlyBird.add(new EarlyBirdDiscount(30, 1_000));
        assertEquals(List.of("EARLY_BIRD_DISCOUNT -0.1 x 20000 = -2000"), discount(prices, "2026-06-20"));
        assertEquals(List.of(), discount(prices, "2026-06-21"));
    }

    @Test
    void givesTheLastMinuteItsDiscountFromTheFirstDay() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.lastMinute.add(new LastMinuteDiscount(3, 1_000));
        assertEquals(List.of(), discount(prices, "2026-07-16"));
        assertEquals(List.of("LAST_MINUTE_DISCOUNT -0.1 x 20000 = -2000"), discount(prices, "2026-07-17"));
        assertEquals(List.of("LAST_MINUTE_DISCOUNT -0.1 x 20000 = -2000"), discount(prices, "2026-07-20"));
    }

    @Test
    void givesTheLatestOfTheLastMinutesThatAreReached() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.lastMinute.add(new LastMinuteDiscount(1, 3_000));
        prices.lastMinute.add(new LastMinuteDiscount(7, 1_000));
        prices.lastMinute.add(new LastMinuteDiscount(3, 2_000));
        assertEquals(List.of("LAST_MINUTE_DISCOUNT -0.1 x 20000 = -2000"), discount(prices, "2026-07-16"));
        assertEquals(List.of("LAST_MINUTE_DISCOUNT -0.2 x 20000 = -4000"), discount(prices, "2026-07-17"));
        assertEquals(List.of("LAST_MINUTE_DISCOUNT -0.3 x 20000 = -6000"), discount(prices, "2026-07-19"));
    }

    @Test
    void givesWhoIsBothEarlyAndLateTheEarlyBirdsOnly() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.earlyBird.add(new EarlyBirdDiscount(5, 1_000));
        prices.lastMinute.add(new LastMinuteDiscount(10, 2_000));
        assertEquals(List.of("EARLY_BIRD_DISCOUNT -0.1 x 20000 = -2000"), discount(prices, "2026-07-13"));
        assertEquals(List.of("LAST_MINUTE_DISCOUNT -0.2 x 20000 = -4000"), discount(prices, "2026-07-16"));
    }

    @Test
    void discountsHoursFromTheLeastLengthOn() {
        Given prices = euros(Per.HOUR, 10_00);
        prices.lengthDiscounts.add(new LengthDiscount(Per.HOUR, 4, 1_000));
        assertEquals(List.of("STAY 3.75 x 1000 = 3750"), hoursFromNine(prices, "12:45"));
        assertEquals(
                List.of("STAY 4 x 1000 = 4000", "LENGTH_DISCOUNT -0.1 x 4000 = -400"), hoursFromNine(prices, "13:00"));
        assertEquals(
                List.of("STAY 4.25 x 1000 = 4250", "LENGTH_DISCOUNT -0.1 x 4250 = -425"),
                hoursFromNine(prices, "13:15"));
    }

    private static List<String> hoursFromNine(Given prices, String until) {
        Stay hours = Stay.hours(prices.instant("2026-07-20T09:00"), prices.instant("2026-07-20T" + until));
        return lines(Given.price(prices.plan(), hours, 1, 1));
    }

    @Test
    void takesTheCouponsPercentageOffWhatTheOtherDiscountsLeave() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 2, 1_000));
        PriceRequest request = PriceRequest.of(TWO_NIGHTS, 1, 1, LocalDate.parse("2026-01-01"))
                .with(CouponDiscount.percent("SPRING", 2_550));
        Quotation quotation = Pricing.price(prices.plan(), request);
        assertEquals(
                List.of(
                        "STAY 2 x 10000 = 20000",
                        "LENGTH_DISCOUNT -0.1 x 20000 = -2000",
                        "COUPON -0.255 x 18000 = -4590"),
                lines(quotation));
        assertEquals(
                "25.5 % off with coupon SPRING", quotation.lines().getLast().label());
    }

    @Test
    void takesADiscountThatReachesTheFloorAsItIsAndShortensTheNext() {
        Given prices = euros(Per.NIGHT, 100_00).between(Per.NIGHT, 90_00, 200_00);
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 2, 1_000));
        assertEquals(List.of("LENGTH_DISCOUNT -0.1 x 20000 = -2000"), discount(prices, "2026-01-01"));
        prices.lengthDiscounts.set(0, new LengthDiscount(Per.NIGHT, 2, 1_001));
        assertEquals(List.of("LENGTH_DISCOUNT 1 x -2000 = -2000"), discount(prices, "2026-01-01"));
    }

    @Test
    void refusesTheNonRefundableVariantWhereItIsNotOffered() {
        Given prices = euros(Per.NIGHT, 100_00);
        PriceRequest request = new PriceRequest(
                TWO_NIGHTS, 1, 1, List.of(), null, RateVariant.NON_REFUNDABLE, LocalDate.parse("2026-01-01"));
        assertThrows(IllegalArgumentException.class, () -> Pricing.price(prices.plan(), request));
        prices.nonRefundable = 500;
        assertEquals(
                List.of("STAY 2 x 10000 = 20000", "NON_REFUNDABLE_DISCOUNT -0.05 x 20000 = -1000"),
                lines(Pricing.price(prices.plan(), request)));
    }
}
