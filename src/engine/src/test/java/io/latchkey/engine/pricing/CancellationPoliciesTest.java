package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.euros;
import static io.latchkey.engine.pricing.Given.nights;
import static io.latchkey.engine.pricing.Given.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.pricing.Condition.BeforeStart;
import io.latchkey.engine.pricing.Condition.LongerThan;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies are made of, and what the shipped ones give back of hours. */
class CancellationPoliciesTest {

    private static final RefundStep UNTIL_THE_DAY_BEFORE =
            RefundStep.of(RefundShares.ALL, new BeforeStart(Span.ofDays(1)));

    @Test
    void areFoundByTheirCodes() {
        assertEquals(10, CancellationPolicies.all().size());
        for (CancellationPolicy policy : CancellationPolicies.all()) {
            assertEquals(Optional.of(policy), CancellationPolicies.named(policy.code()));
        }
        assertEquals(Optional.empty(), CancellationPolicies.named("flexible"));
    }

    @Test
    void endInAStepThatAlwaysApplies() {
        assertThrows(IllegalArgumentException.class, () -> policy(UNTIL_THE_DAY_BEFORE));
        assertThrows(
                IllegalArgumentException.class,
                () -> policy(RefundStep.of(RefundShares.NOTHING), UNTIL_THE_DAY_BEFORE));
        policy(UNTIL_THE_DAY_BEFORE, RefundStep.of(RefundShares.NOTHING));
    }

    private static CancellationPolicy policy(RefundStep... beforeStart) {
        return new CancellationPolicy("OWN", List.of(beforeStart), RefundShares.NOTHING);
    }

    /** Two nights for 200, cleaning 40 and service fee 24. */
    @Test
    void giveBackCleaningOnlyBeforeTheStayAndTheFeeOnlyWithEverything() {
        Given prices = euros(Per.NIGHT, 100_00);
        prices.cleaningFee = prices.money(40_00);
        prices.fees = new FeeRates(1_000, 0);
        Stay stay = nights("2026-07-20", "2026-07-22");
        Quotation paid = price(prices.plan(), stay, 1, 1);
        CancellationPolicy own = new CancellationPolicy(
                "OWN",
                List.of(UNTIL_THE_DAY_BEFORE, RefundStep.of(RefundShares.unused(5_000, 8_000))),
                RefundShares.leaving(0, 4_000));
        TimeRange use = TimeRange.of(prices.instant("2026-07-20T15:00"), prices.instant("2026-07-22T11:00"));
        Function<String, Money> back = at -> back(own, paid, cancelled(stay, use, at));
        assertEquals(prices.money(264_00), back.apply("2026-07-19T15:00"));
        // Half a night is kept, and a fifth of the rest; all of the cleaning comes back.
        assertEquals(prices.money(120_00 + 40_00), back.apply("2026-07-19T15:01"));
        assertEquals(prices.money(120_00 + 40_00), back.apply("2026-07-20T14:59"));
        // Two fifths of the nights, one of which is slept on the second day.
        assertEquals(prices.money(80_00), back.apply("2026-07-20T15:00"));
        assertEquals(prices.money(40_00), back.apply("2026-07-21T00:00"));
    }

    private static Cancellation cancelled(Stay stay, TimeRange use, String at) {
        Given prices = euros(Per.NIGHT, 0);
        return new Cancellation(stay, use, prices.zone, prices.instant("2026-05-01T12:00"), prices.instant(at));
    }

    private static Money back(CancellationPolicy policy, Quotation paid, Cancellation cancellation) {
        return Refunds.at(policy, paid, cancellation, Money.of(0, "EUR")).total();
    }

    /** By the hour, 10.00 each, from 09:00 on. */
    @ParameterizedTest(name = "{0} until {1} at {2}")
    @CsvSource({
        "FLEXIBLE, 13:00, 08:59, 3000", // one of four hours is kept
        "FLEXIBLE, 13:00, 09:00, 3000",
        "FLEXIBLE, 13:00, 10:30, 1500", // an hour and a half are used, one more is kept
        "FLEXIBLE, 13:00, 11:59, 17", // one minute is left after that
        "FLEXIBLE, 13:00, 12:00, 0",
        "FLEXIBLE, 13:00, 12:30, 0",
        "MODERATE, 13:00, 08:59, 1500", // half of three hours
        "CAR,      10:45, 08:59, 1250", // half an hour of a short trip is kept
        "CAR,      11:00, 08:59, 1500",
        "CAR,      11:15, 08:59, 1250", // a whole hour of a longer one
    })
    void keepHoursAsTheyKeepNights(String policy, String until, String at, long minor) {
        Given prices = euros(Per.HOUR, 10_00);
        TimeRange times = TimeRange.of(prices.instant("2026-07-20T09:00"), prices.instant("2026-07-20T" + until));
        Stay hours = new Stay.Hours(times);
        Quotation paid = price(prices.plan(), hours, 1, 1);
        Cancellation cancellation = cancelled(hours, times, "2026-07-20T" + at);
        assertEquals(
                prices.money(minor), back(CancellationPolicies.named(policy).orElseThrow(), paid, cancellation));
    }

    @Test
    void callOnlyLongerStaysLonger() {
        Cancellation ofFour =
                euros(Per.NIGHT, 100_00).cancellation("2026-07-20", "2026-05-01T12:00", "2026-07-01T12:00");
        assertTrue(new LongerThan(3).holds(ofFour));
        assertFalse(new LongerThan(4).holds(ofFour));
    }
}
