package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 1,000,000 random quotes in yen, euros and dinars: whatever the price list, the parts are the whole. */
class PricingProperties {

    private static final int PRICE_LISTS = 10_000;
    private static final int QUOTES_OF_EACH = 100;

    @Test
    void linesAndSharesAddUpToTheTotalAndTheFloorHolds() {
        Seeded.forAll(PRICE_LISTS, random -> {
            RandomPrices prices = new RandomPrices(random);
            for (int i = 0; i < QUOTES_OF_EACH; i++) {
                PriceRequest request = prices.request();
                Quotation quotation = Pricing.price(prices.plan, request);
                addsUp(quotation);
                keepsTheFloor(prices.plan, request, quotation);
            }
        });
    }

    private static void addsUp(Quotation quotation) {
        long guestPays = sumOfLines(quotation.lines());
        assertEquals(guestPays, quotation.total().amountMinor());
        assertEquals(
                quotation.hostCharges().amountMinor() - sumOfLines(quotation.hostLines()),
                quotation.hostReceives().amountMinor());
        long shares = 0;
        for (Share share : quotation.split()) {
            assertTrue(share.amount().isPositive());
            shares += share.amount().amountMinor();
        }
        assertEquals(guestPays, shares);
    }

    /** Each line by its own formula, rounded once. */
    private static long sumOfLines(List<QuoteLine> lines) {
        long sum = 0;
        for (QuoteLine line : lines) {
            BigDecimal exact =
                    line.quantity().multiply(BigDecimal.valueOf(line.unitPrice().amountMinor()));
            long rounded = exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
            if (rounded != line.amount().amountMinor()) {
                throw new AssertionError(line);
            }
            sum += rounded;
        }
        return sum;
    }

    /** Discounts end at the floor; a price below it by a rounding is not made any cheaper. */
    private static void keepsTheFloor(RatePlan plan, PriceRequest request, Quotation quotation) {
        Money floor = plan.rate(request.stay().per()).bounds().floor();
        long before = quotation.sumOf(LineCode.STAY).amountMinor();
        long after = before;
        for (QuoteLine line : quotation.lines()) {
            after += line.amount().isNegative() ? line.amount().amountMinor() : 0;
        }
        long least = floor == null
                ? 0
                : request.length().times(request.units()).times(floor).amountMinor();
        assertTrue(after >= Math.min(before, least), () -> "" + quotation);
    }

    @Test
    void theTimeCostsWhatItsNightsAndHoursCost() {
        Seeded.forAll(2_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            for (int i = 0; i < 10; i++) {
                PriceRequest request = prices.request();
                assertEquals(
                        slowlyPriced(prices.plan, request.stay(), request.units()),
                        Pricing.price(prices.plan, request).sumOf(LineCode.STAY));
            }
        });
    }

    /** Night by night, or minute by minute with one rounding per price. */
    private static Money slowlyPriced(RatePlan plan, Stay stay, int units) {
        Rate rate = plan.rate(stay.per());
        return switch (stay) {
            case Stay.Nights(var dates) ->
                Money.sum(plan.currency(), dates.dates().map(rate::on).toList()).times(units);
            case Stay.Days(var dates) ->
                Money.sum(plan.currency(), dates.dates().map(rate::on).toList()).times(units);
            case Stay.Hours(var times) -> quarterByQuarter(plan, times, units);
        };
    }

    private static Money quarterByQuarter(RatePlan plan, TimeRange times, int units) {
        var quarters = new HashMap<Money, Integer>();
        for (var at = times.start(); at.isBefore(times.end()); at = at.plusSeconds(900)) {
            quarters.merge(plan.rate(Per.HOUR).on(at.atZone(plan.zone()).toLocalDate()), units, Integer::sum);
        }
        List<Money> amounts = quarters.entrySet().stream()
                .map(entry -> entry.getKey().fraction(entry.getValue(), 4, RoundingMode.HALF_UP))
                .toList();
        return Money.sum(plan.currency(), amounts);
    }

    @Test
    void moreGuestsNeverCostLess() {
        Seeded.forAll(5_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            for (int i = 0; i < 5; i++) {
                PriceRequest few = prices.request();
                PriceRequest more = new PriceRequest(
                        few.stay(),
                        few.guests() + 1 + random.nextInt(3),
                        few.units(),
                        few.extras(),
                        few.coupon(),
                        few.variant(),
                        few.bookedOn());
                Money total = Pricing.price(prices.plan, few).total();
                assertTrue(Pricing.price(prices.plan, more).total().compareTo(total) >= 0);
            }
        });
    }

    @Test
    void moreTimeNeverCostsLessBeforeDiscounts() {
        Seeded.forAll(5_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            Stay stay = prices.stay();
            Money time = price(prices.plan, stay, 1, 1).sumOf(LineCode.STAY);
            Money more = price(prices.plan, longer(stay), 1, 1).sumOf(LineCode.STAY);
            assertTrue(more.compareTo(time) >= 0);
        });
    }

    private static Stay longer(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) ->
                Stay.nights(dates.start(), dates.end().plusDays(1));
            case Stay.Days(var dates) -> Stay.days(dates.start(), dates.end().plusDays(1));
            case Stay.Hours(var times) -> Stay.hours(times.start(), times.end().plusSeconds(900));
        };
    }

    @Test
    void theServersZoneIsNoPartOfAPrice() {
        List<List<Quotation>> everywhere = Stream.of("UTC", "Europe/Helsinki", "America/New_York", "Asia/Kolkata")
                .map(PricingProperties::quotesOnAServerIn)
                .distinct()
                .toList();
        assertEquals(1, everywhere.size());
    }

    private static List<Quotation> quotesOnAServerIn(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            List<Quotation> quotes = new ArrayList<>();
            Seeded.forAll(2_000, random -> {
                RandomPrices prices = new RandomPrices(random);
                quotes.add(Pricing.price(prices.plan, prices.request()));
            });
            return quotes;
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void portionsAddUpAndStayInRange() {
        Random all = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            Currency currency = Currency.getInstance("EUR");
            List<Money> amounts = all.ints(1 + all.nextInt(4), -5_000, 100_000)
                    .mapToObj(minor -> new Money(minor, currency))
                    .toList();
            long denominator = 1 + all.nextInt(10_000);
            long numerator = all.nextLong(denominator + 1);
            Money sum = Money.sum(currency, amounts);
            if (sum.isNegative()) {
                continue;
            }
            List<Money> parts = Portions.of(amounts, numerator, denominator);
            assertEquals(sum.fraction(numerator, denominator, RoundingMode.HALF_UP), Money.sum(currency, parts));
            for (int k = 0; k < parts.size(); k++) {
                long whole = amounts.get(k).amountMinor();
                long part = parts.get(k).amountMinor();
                assertTrue(Math.min(0, whole) <= part && part <= Math.max(0, whole));
            }
        }
    }
}
