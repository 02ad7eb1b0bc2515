package io.latchkey.bookings.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CouponTermsRulesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private static boolean isRefused(Instant validTo) {
        CouponTerms terms =
                new CouponTerms("JUNE", 1_000, null, null, validTo, null, null, List.of(), null, null, null, null);
        return CouponTermsRules.madeAt(NOW).stream()
                .anyMatch(rule -> rule.isBroken().test(terms));
    }

    @Test
    void refusesACouponThatHasExpiredBeforeItIsMade() {
        assertEquals(
                List.of(true, true, false),
                List.of(isRefused(NOW.minusNanos(1)), isRefused(NOW), isRefused(NOW.plusNanos(1))));
    }
}
