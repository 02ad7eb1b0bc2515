package io.latchkey.bookings.pricing;

import static io.latchkey.bookings.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 200,000 random quotes in yen, euros and dinars: whatever the price list, the parts are the whole. */
class PricingProperties {

    @Test
    void linesAndSharesAddUpToTheTotal() {
        Seeded.forAll(20_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            for (int i = 0; i < 10; i++) {
                Stay stay = prices.stay();
                int units = 1 + random.nextInt(3);
                int guests = 1 + random.nextInt(6);
                Quotation quotation = price(prices.plan, stay, guests, units);
                addsUp(quotation);
                assertEquals(slowlyPriced(prices.plan, stay, units), stayLines(quotation));
            }
        });
    }

    private static void addsUp(Quotation quotation) {
        long lines = 0;
        for (QuoteLine line : quotation.lines()) {
            lines += line.amount().amountMinor();
            BigDecimal exact =
                    line.quantity().multiply(BigDecimal.valueOf(line.unitPrice().amountMinor()));
            BigDecimal off = exact.subtract(BigDecimal.valueOf(line.amount().amountMinor()))
                    .abs();
            boolean wholeQuantity = line.quantity().stripTrailingZeros().scale() <= 2;
            assertTrue(!wholeQuantity || off.compareTo(new BigDecimal("0.5")) <= 0, () -> "" + line);
        }
        assertEquals(lines, quotation.total().amountMinor());
        long shares = 0;
        for (Share share : quotation.split()) {
            assertTrue(share.amount().isPositive());
            shares += share.amount().amountMinor();
        }
        assertEquals(lines, shares);
        assertTrue(quotation.hostReceives().compareTo(quotation.total()) <= 0);
    }

    private static Money stayLines(Quotation quotation) {
        return quotation.sumOf(LineCode.STAY);
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
    void moreGuestsAndMoreUnitsNeverCostLess() {
        Seeded.forAll(5_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            Stay stay = prices.stay();
            Money total = price(prices.plan, stay, 2, 1).total();
            assertTrue(price(prices.plan, stay, 3, 1).total().compareTo(total) >= 0);
            assertTrue(price(prices.plan, stay, 4, 2).total().compareTo(total) >= 0);
        });
    }

    @Test
    void portionsAddUpAndStayInRange() {
        Random all = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            RandomPrices prices = new RandomPrices(all);
            List<Money> amounts = all.ints(1 + all.nextInt(4), -5_000, 100_000)
                    .mapToObj(minor -> new Money(minor, prices.plan.currency()))
                    .toList();
            long denominator = 1 + all.nextInt(10_000);
            long numerator = all.nextLong(denominator + 1);
            Money sum = Money.sum(prices.plan.currency(), amounts);
            if (sum.isNegative()) {
                continue;
            }
            List<Money> parts = Portions.of(amounts, numerator, denominator);
            assertEquals(
                    sum.fraction(numerator, denominator, RoundingMode.HALF_UP),
                    Money.sum(prices.plan.currency(), parts));
            for (int k = 0; k < parts.size(); k++) {
                long whole = amounts.get(k).amountMinor();
                long part = parts.get(k).amountMinor();
                assertTrue(Math.min(0, whole) <= part && part <= Math.max(0, whole));
            }
        }
    }
}
