package io.latchkey.bookings.pricing;

import static io.latchkey.bookings.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.pricing.Refund.Line;
import io.latchkey.devkit.testing.Seeded;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Any policy on any quote at any time: every cent goes somewhere, once. */
class RefundsProperties {

    private static TimeRange use(Stay stay, RatePlan plan) {
        return switch (stay) {
            case Stay.Nights(DateRange dates) ->
                TimeRange.of(
                        CivilTime.at(dates.start(), LocalTime.of(15, 0), plan.zone()),
                        CivilTime.at(dates.end(), LocalTime.of(11, 0), plan.zone()));
            case Stay.Days(DateRange dates) ->
                TimeRange.of(
                        CivilTime.startOf(dates.start(), plan.zone()), CivilTime.startOf(dates.end(), plan.zone()));
            case Stay.Hours(TimeRange times) -> times;
        };
    }

    @Test
    void refundAndRestAreWhatWasPaid() {
        Seeded.forAll(5_000, random -> {
            RandomPrices prices = new RandomPrices(random);
            Stay stay = prices.stay();
            Quotation paid = price(prices.plan, stay, 1 + random.nextInt(5), 1 + random.nextInt(2));
            TimeRange use = use(stay, prices.plan);
            Instant bookedAt = use.start().minus(Duration.ofHours(random.nextInt(1_500)));
            Instant at = prices.between(bookedAt, use.end().plusSeconds(7_200));
            for (CancellationPolicy policy : CancellationPolicies.all()) {
                Cancellation cancellation = new Cancellation(stay, use, prices.plan.zone(), bookedAt, at);
                addsUp(
                        paid,
                        Refunds.at(
                                policy,
                                paid,
                                cancellation,
                                Money.zero(paid.total().currency())));
            }
            addsUp(paid, Refunds.ofEverything(paid, Money.zero(paid.total().currency())));
        });
    }

    private static void addsUp(Quotation paid, Refund refund) {
        long lines = 0;
        for (int i = 0; i < refund.lines().size(); i++) {
            Line line = refund.lines().get(i);
            long whole = line.paid().amount().amountMinor();
            long part = line.refund().amountMinor();
            assertEquals(paid.lines().get(i), line.paid());
            assertTrue(Math.min(0, whole) <= part && part <= Math.max(0, whole), () -> "" + line);
            lines += part;
        }
        assertEquals(paid.lines().size(), refund.lines().size());
        assertEquals(lines, refund.total().amountMinor());
        long rest = 0;
        for (Share share : refund.rest()) {
            assertTrue(share.amount().isPositive(), () -> "" + refund);
            rest += share.amount().amountMinor();
        }
        assertEquals(paid.total().amountMinor(), lines + rest);
    }

    @Test
    void waitingNeverBringsMoreBack() {
        Seeded.forAll(200, random -> {
            RandomPrices prices = new RandomPrices(random);
            Stay stay = prices.stay();
            Quotation paid = price(prices.plan, stay, 2, 1);
            TimeRange use = use(stay, prices.plan);
            Instant bookedAt = use.start().minus(Duration.ofHours(random.nextInt(1_500)));
            Duration pause =
                    Duration.between(bookedAt, use.end()).dividedBy(100).plusSeconds(1);
            for (CancellationPolicy policy : CancellationPolicies.all()) {
                Money before = paid.total();
                for (Instant at = bookedAt; !at.isAfter(use.end()); at = at.plus(pause)) {
                    Cancellation cancellation = new Cancellation(stay, use, prices.plan.zone(), bookedAt, at);
                    Money now = Refunds.at(
                                    policy,
                                    paid,
                                    cancellation,
                                    Money.zero(paid.total().currency()))
                            .total();
                    assertTrue(now.compareTo(before) <= 0, policy.code());
                    before = now;
                }
                assertTrue(Refunds.at(
                                policy,
                                paid,
                                new Cancellation(stay, use, prices.plan.zone(), bookedAt, use.end()),
                                Money.zero(paid.total().currency()))
                        .total()
                        .isZero());
            }
        });
    }
}
