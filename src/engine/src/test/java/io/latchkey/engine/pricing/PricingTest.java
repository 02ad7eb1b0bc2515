package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.euros;
import static io.latchkey.engine.pricing.Given.lines;
import static io.latchkey.engine.pricing.Given.nights;
import static io.latchkey.engine.pricing.Given.price;
import static io.latchkey.engine.pricing.Given.prices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.money.CurrencyMismatchException;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of quotes, worked out by hand. */
class PricingTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Helsinki", "America/New_York", "Asia/Kolkata"})
    @DisplayName("R08 nights over a change of the clocks are counted by the calendar, on any server")
    void countsNightsByTheCalendar(String server) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        try {
            RatePlan plan = euros(Per.NIGHT, 100_00).plan();
            assertEquals(
                    List.of("STAY 3 x 10000 = 30000"), lines(price(plan, nights("2026-03-27", "2026-03-30"), 1, 1)));
            assertEquals(
                    List.of("STAY 1 x 10000 = 10000"), lines(price(plan, nights("2026-03-29", "2026-03-30"), 1, 1)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @DisplayName("R28 yen have no minor unit and dinars a thousand: amounts are exact in each")
    void pricesInMinorUnitsOfTheCurrency() {
        Given yen = prices("JPY");
        yen.rates.put(Per.NIGHT, Rate.of(yen.money(80)));
        Quotation inYen = price(yen.plan(), nights("2026-07-01", "2026-07-02"), 1, 1);
        assertEquals("JPY 80", inYen.total().toString());

        Given dinars = prices("KWD");
        dinars.rates.put(Per.NIGHT, Rate.of(dinars.money(1_234)));
        dinars.fees = new FeeRates(1_000, 300);
        Quotation inDinars = price(dinars.plan(), nights("2026-07-01", "2026-07-02"), 1, 1);
        assertEquals("KWD 1.357", inDinars.total().toString()); // 1.234 + 0.123
        assertEquals("KWD 1.197", inDinars.hostReceives().toString()); // 1.234 - 0.037
    }

    @Test
    void makesEveryLineOfAQuote() {
        Given prices = euros(Per.NIGHT, 100_00).weekend(Per.NIGHT, 130_00);
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 7, 1_000));
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 28, 3_000));
        prices.cleaningFee = prices.money(45_00);
        prices.extraGuestFee = new ExtraGuestFee(2, prices.money(15_00));
        prices.taxes.add(Tax.percent("City tax", 600));
        prices.fees = new FeeRates(1_000, 300);
        Quotation quotation = price(prices.plan(), nights("2026-07-01", "2026-07-08"), 3, 1);
        assertEquals(
                List.of(
                        "STAY 5 x 10000 = 50000",
                        "STAY 2 x 13000 = 26000",
                        "LENGTH_DISCOUNT -0.1 x 76000 = -7600",
                        "EXTRA_GUESTS 7 x 1500 = 10500",
                        "CLEANING_FEE 1 x 4500 = 4500",
                        "GUEST_FEE 0.1 x 83400 = 8340",
                        "TAX 0.06 x 83400 = 5004"),
                lines(quotation));
        assertEquals(prices.money(967_44), quotation.total());
        assertEquals(prices.money(808_98), quotation.hostReceives());
        assertEquals(
                List.of(
                        new Share(Recipient.HOST, null, prices.money(808_98)),
                        new Share(Recipient.PLATFORM_FEE, null, prices.money(83_40 + 25_02)),
                        new Share(Recipient.TAX, "City tax", prices.money(50_04))),
                quotation.split());
        assertEquals("5 nights", quotation.lines().getFirst().label());
        assertEquals("10 % off from 7 nights", quotation.lines().get(2).label());
        assertEquals("1 extra guest, 7 nights", quotation.lines().get(3).label());
    }

    @Test
    void theMoreSpecificPriceWins() {
        Given prices = euros(Per.DAY, 100_00)
                .weekend(Per.DAY, 120_00)
                .season(Per.DAY, "2026-07-03", "2026-07-04", 200_00) // Friday, one date
                .season(Per.DAY, "2026-07-01", "2026-07-31", 150_00);
        Rate rate = prices.plan().rate(Per.DAY);
        assertEquals(prices.money(100_00), rate.on(LocalDate.parse("2026-06-28")));
        assertEquals(prices.money(120_00), rate.on(LocalDate.parse("2026-06-26")));
        assertEquals(prices.money(120_00), rate.on(LocalDate.parse("2026-06-27")));
        assertEquals(prices.money(150_00), rate.on(LocalDate.parse("2026-07-02")));
        assertEquals(prices.money(200_00), rate.on(LocalDate.parse("2026-07-03")));
        assertEquals(prices.money(150_00), rate.on(LocalDate.parse("2026-07-04")));
        assertEquals(prices.money(120_00), rate.on(LocalDate.parse("2026-07-31")));
    }

    @Test
    void takesUnitsTimesTheTime() {
        Given prices = euros(Per.DAY, 30_00);
        prices.cleaningFee = prices.money(5_00);
        prices.extraGuestFee = new ExtraGuestFee(1, prices.money(2_00));
        Stay days = Stay.days(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-03"));
        Quotation quotation = price(prices.plan(), days, 4, 3);
        assertEquals(
                List.of("STAY 6 x 3000 = 18000", "EXTRA_GUESTS 2 x 200 = 400", "CLEANING_FEE 3 x 500 = 1500"),
                lines(quotation));
        assertEquals("2 days in 3 units", quotation.lines().getFirst().label());
    }

    @Test
    void givesTheDiscountOfTheLongestLengthReached() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 28, 2_000));
        prices.lengthDiscounts.add(new LengthDiscount(Per.NIGHT, 7, 1_000));
        prices.lengthDiscounts.add(new LengthDiscount(Per.DAY, 1, 9_000));
        Money month =
                price(prices.plan(), nights("2026-07-01", "2026-07-29"), 1, 1).total();
        assertEquals(prices.money(2_240_00), month);
        Money almost =
                price(prices.plan(), nights("2026-07-01", "2026-07-28"), 1, 1).total();
        assertEquals(prices.money(2_430_00), almost);
    }

    @Test
    void pricesPartsOfHoursAndRoundsOnce() {
        Given prices = euros(Per.HOUR, 10_01).weekend(Per.HOUR, 20_00);
        Stay threeHalves = Stay.hours(prices.instant("2026-07-01T09:00"), prices.instant("2026-07-01T10:30"));
        assertEquals(List.of("STAY 1.5 x 1001 = 1502"), lines(price(prices.plan(), threeHalves, 1, 1)));
        Stay twentyMinutes = Stay.hours(prices.instant("2026-07-01T09:00"), prices.instant("2026-07-01T09:20"));
        assertEquals(List.of("STAY 0.3333 x 1001 = 334"), lines(price(prices.plan(), twentyMinutes, 1, 1)));
        Stay intoFriday = Stay.hours(prices.instant("2026-07-02T22:30"), prices.instant("2026-07-03T01:00"));
        assertEquals(
                List.of("STAY 1.5 x 1001 = 1502", "STAY 1 x 2000 = 2000"),
                lines(price(prices.plan(), intoFriday, 1, 1)));
    }

    @Test
    void chargesRealHoursWhenTheClocksChange() {
        Given prices = euros(Per.HOUR, 10_00);
        Stay longNight = Stay.hours(prices.instant("2026-10-25T00:00"), prices.instant("2026-10-25T06:00"));
        assertEquals(List.of("STAY 7 x 1000 = 7000"), lines(price(prices.plan(), longNight, 1, 1)));
    }

    @Test
    void neverMixesCurrencies() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.cleaningFee = Money.of(1, "USD");
        assertThrows(CurrencyMismatchException.class, prices::plan);
        prices.cleaningFee = prices.money(-1);
        assertThrows(IllegalArgumentException.class, prices::plan);
    }
}
