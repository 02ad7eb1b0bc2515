package io.latchkey.engine.pricing;

import static io.latchkey.engine.pricing.Given.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Percentages with limits: ten nights at 100, of which some are taxed, or that are taxed up to an amount. */
class LimitedTaxesTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-07-20");
    private static final Stay TEN_NIGHTS = Stay.nights(FIRST, FIRST.plusDays(10));

    private final Given given = Given.euros(Per.NIGHT, 100_00);

    private Quotation taxed(LocalDate from, LocalDate to, Integer maxNights, Long maxAmount) {
        given.taxes.add(new Tax(
                "Levy",
                new Tax.Percent(1_000),
                from,
                to,
                maxNights,
                maxAmount == null ? null : given.money(maxAmount)));
        return Given.price(given.plan(), TEN_NIGHTS, 1, 1);
    }

    /** What goes to the place if the guest leaves after so many nights and pays for no more than these. */
    private long dueAfter(int nights, Quotation paid) {
        TimeRange use = TimeRange.of(given.instant(FIRST + "T15:00"), given.instant(FIRST.plusDays(10) + "T11:00"));
        Cancellation leaving = new Cancellation(
                TEN_NIGHTS,
                use,
                given.zone,
                given.instant("2026-05-01T12:00"),
                given.instant(FIRST.plusDays(nights) + "T09:00"));
        CancellationPolicy onlyTheUsed = new CancellationPolicy(
                "FAIR", List.of(RefundStep.of(RefundShares.ALL)), RefundShares.leaving(0, BasisPoints.ALL));
        return Refunds.at(onlyTheUsed, paid, leaving, given.money(0)).rest().stream()
                .filter(share -> share.to() == Recipient.TAX)
                .mapToLong(share -> share.amount().amountMinor())
                .sum();
    }

    @Test
    void theFirstNightsOnlyAreAllDueOnceTheyAreSlept() {
        Quotation paid = taxed(null, null, 3, null);
        assertEquals("Levy, 3 of 10 nights", paid.lines().getLast().label());
        assertEquals(30_00, dueAfter(10, paid));
        assertEquals(30_00, dueAfter(4, paid));
        assertEquals(20_00, dueAfter(2, paid));
    }

    @Test
    void aCapIsReachedByWhatIsKept() {
        Quotation paid = taxed(null, null, null, 45_00L);
        assertEquals("Levy, capped", paid.lines().getLast().label());
        assertEquals(45_00, dueAfter(10, paid));
        assertEquals(45_00, dueAfter(6, paid));
        assertEquals(40_00, dueAfter(4, paid));
    }

    @Test
    void laterNightsOnlyAreNotDueBeforeTheyAreSlept() {
        Quotation paid = taxed(FIRST.plusDays(5), null, null, null);
        assertEquals(50_00, dueAfter(10, paid));
        assertEquals(0, dueAfter(5, paid));
        assertEquals(10_00, dueAfter(6, paid));
    }

    @Test
    void keepsTheNameOfTheTaxInTheLedger() {
        Quotation paid = taxed(null, FIRST.plusDays(1), null, 1_00L);
        assertEquals("Levy, 1 of 10 nights, capped", paid.lines().getLast().label());
        assertEquals(
                new Share(Recipient.TAX, "Levy", given.money(1_00)),
                paid.split().getLast());
    }

    @Test
    void isRoundedOnce() {
        Given cents = Given.prices("EUR");
        cents.rates.put(Per.NIGHT, Rate.of(cents.money(5)));
        cents.cleaningFee = cents.money(5);
        cents.taxes.add(new Tax("Levy", new Tax.Percent(5_000), null, null, 1, null));
        Stay three = Stay.nights(FIRST, FIRST.plusDays(3));
        // Half of a third of 20 is 3.33; half of the rounded third, which is 7, would be 4.
        assertEquals(
                List.of("STAY 3 x 5 = 15", "CLEANING_FEE 1 x 5 = 5", "TAX 1 x 3 = 3"),
                lines(Given.price(cents.plan(), three, 1, 1)));
    }
}
