package io.latchkey.bookings.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a coupon asks again when the stay it was used for becomes another. */
class CouponRulesTest {

    private static final ListingId LISTING = new ListingId(new UUID(0x7000, 1));
    private static final LocalDate FIRST = LocalDate.parse("2026-06-01");

    /** For weeks in June that cost 300.00 or more; used up, ended, expired and for another listing by now. */
    private static final CouponOnFile PAST = new CouponOnFile(
            new CouponTerms(
                    "JUNE",
                    1_000,
                    null,
                    null,
                    Instant.parse("2026-01-01T00:00:00Z"),
                    FIRST,
                    FIRST.plusMonths(1),
                    List.of(new ListingId(new UUID(0x7000, 2))),
                    Money.of(300_00, "EUR"),
                    7,
                    1,
                    1),
            true,
            1,
            1);

    private static Optional<CouponProblem> change(LocalDate from, int nights, long total) {
        return CouponRules.brokenByChange(
                PAST,
                new CouponUse(
                        LISTING,
                        Stay.nights(from, from.plusDays(nights)),
                        ZoneId.of("UTC"),
                        Money.of(total, "EUR"),
                        Instant.parse("2026-05-01T00:00:00Z")));
    }

    @Test
    void asksForDatesLengthAndTotalAgain() {
        assertEquals(Optional.of(CouponProblem.OTHER_DATES), change(FIRST.minusDays(1), 7, 300_00));
        assertEquals(Optional.of(CouponProblem.STAY_TOO_SHORT), change(FIRST, 6, 300_00));
        assertEquals(Optional.of(CouponProblem.TOTAL_TOO_LOW), change(FIRST, 7, 299_99));
    }

    @Test
    void asksForNothingThatWasAskedWhenItWasUsed() {
        assertEquals(Optional.empty(), change(FIRST.plusDays(23), 7, 300_00));
    }
}
