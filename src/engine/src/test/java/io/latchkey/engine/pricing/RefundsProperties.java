package io.latchkey.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.engine.pricing.Refund.Line;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Function;
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
            PriceRequest request = prices.request();
            Quotation paid = Pricing.price(prices.plan, request);
            TimeRange use = use(request.stay(), prices.plan);
            Instant bookedAt = use.start().minus(Duration.ofHours(random.nextInt(1_500)));
            Instant at = prices.between(bookedAt, use.end().plusSeconds(7_200));
            Cancellation cancellation = new Cancellation(
                    request.stay(), use, prices.plan.zone(), bookedAt, at, AgreedPrices.of(prices.plan, request));
            Money nothing = Money.zero(prices.plan.currency());
            Money some = new Money(random.nextLong(paid.total().amountMinor() + 1), prices.plan.currency());
            for (CancellationPolicy policy : CancellationPolicies.all()) {
                Refund whole = Refunds.at(policy, paid, cancellation, nothing);
                Refund left = Refunds.at(policy, paid, cancellation, some);
                addsUp(paid, whole, nothing);
                addsUp(paid, left, some);
                assertEquals(whole.total().max(some), left.total().plus(some));
            }
            addsUp(paid, Refunds.ofEverything(paid, some), some);
            addsUp(paid, Refunds.ofNothing(paid, some), some);
            addsUp(paid, Refunds.ofUnused(paid, cancellation, some), some);
            assertEquals(paid.split(), Refunds.ofNothing(paid, nothing).rest());
        });
    }

    private static void addsUp(Quotation paid, Refund refund, Money before) {
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
        assertEquals(paid.total().amountMinor(), before.amountMinor() + lines + rest);
    }

    @Test
    void waitingNeverBringsMoreBack() {
        Seeded.forAll(100, random -> {
            RandomPrices prices = new RandomPrices(random);
            PriceRequest request = prices.request();
            Quotation paid = Pricing.price(prices.plan, request);
            TimeRange use = use(request.stay(), prices.plan);
            Instant bookedAt = use.start().minus(Duration.ofHours(random.nextInt(1_500)));
            Duration pause = Duration.between(bookedAt, use.end()).dividedBy(50).plusSeconds(1);
            Money nothing = Money.zero(prices.plan.currency());
            for (CancellationPolicy policy : CancellationPolicies.all()) {
                Function<Instant, Money> back = at -> Refunds.at(
                                policy,
                                paid,
                                new Cancellation(
                                        request.stay(),
                                        use,
                                        prices.plan.zone(),
                                        bookedAt,
                                        at,
                                        AgreedPrices.of(prices.plan, request)),
                                nothing)
                        .total();
                Money before = paid.total();
                for (Instant at = bookedAt; !at.isAfter(use.end()); at = at.plus(pause)) {
                    Money now = back.apply(at);
                    assertTrue(now.compareTo(before) <= 0, policy.code());
                    before = now;
                }
                assertTrue(back.apply(use.end()).isZero());
            }
        });
    }
}
