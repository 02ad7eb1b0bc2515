package io.latchkey.engine.pricing;

import io.latchkey.engine.pricing.Condition.AfterBooking;
import io.latchkey.engine.pricing.Condition.BeforeStart;
import io.latchkey.engine.pricing.Condition.BookedAhead;
import io.latchkey.engine.pricing.Condition.BookedWithin;
import io.latchkey.engine.pricing.Condition.LongerThan;
import io.latchkey.kernel.time.Span;
import java.util.List;
import java.util.Optional;

/**
 * The policies we ship, with the numbers people know from the big platforms (Airbnb's set of October 2025, Turo,
 * Deskpass, Peerspace). The numbers of a code never change, since bookings are frozen by it: other numbers are another
 * code.
 */
public final class CancellationPolicies {

    private static final int ONE_UNIT = 10_000;
    private static final int HALF = 5_000;

    /** Everything back within 24 hours of booking, if the stay was at least 7 days away. */
    private static final RefundStep GRACE =
            RefundStep.of(RefundShares.ALL, new AfterBooking(Span.ofHours(24)), new BookedAhead(Span.ofDays(7)));

    /** The same for offices, from 48 hours ahead. */
    private static final RefundStep OFFICE_GRACE =
            RefundStep.of(RefundShares.ALL, new AfterBooking(Span.ofHours(24)), new BookedAhead(Span.ofHours(48)));

    private static final RefundStep HALF_UNTIL_7_DAYS =
            RefundStep.of(RefundShares.unused(0, HALF), new BeforeStart(Span.ofDays(7)));
    private static final RefundStep NO_MORE = RefundStep.of(RefundShares.unused(0, 0));

    /** Full until 24 h before; then the first night is kept, at its own price; who leaves early pays one night more than used. */
    public static final CancellationPolicy FLEXIBLE = new CancellationPolicy(
            "FLEXIBLE",
            List.of(full(Span.ofHours(24)), GRACE, RefundStep.of(RefundShares.unused(ONE_UNIT, BasisPoints.ALL))),
            RefundShares.leaving(ONE_UNIT, BasisPoints.ALL));

    /** Full until 5 days before; then the first night and half of the rest are kept, leaving early likewise. */
    public static final CancellationPolicy MODERATE = new CancellationPolicy(
            "MODERATE",
            List.of(full(Span.ofDays(5)), GRACE, RefundStep.of(RefundShares.unused(ONE_UNIT, HALF))),
            RefundShares.leaving(ONE_UNIT, HALF));

    /** Full until 14 days before, half until 7. */
    public static final CancellationPolicy LIMITED = new CancellationPolicy(
            "LIMITED", List.of(full(Span.ofDays(14)), GRACE, HALF_UNTIL_7_DAYS, NO_MORE), RefundShares.NOTHING);

    /** Full until 30 days before, half until 7. */
    public static final CancellationPolicy FIRM = new CancellationPolicy(
            "FIRM", List.of(full(Span.ofDays(30)), GRACE, HALF_UNTIL_7_DAYS, NO_MORE), RefundShares.NOTHING);

    /** Full within 48 h of booking if that is 14 days before or more, half until 7 days before. */
    public static final CancellationPolicy STRICT = new CancellationPolicy(
            "STRICT",
            List.of(
                    RefundStep.of(
                            RefundShares.ALL, new AfterBooking(Span.ofHours(48)), new BeforeStart(Span.ofDays(14))),
                    GRACE,
                    HALF_UNTIL_7_DAYS,
                    NO_MORE),
            RefundShares.NOTHING);

    /** Nothing but unused cleaning and extras, after the grace period. */
    public static final CancellationPolicy NON_REFUNDABLE =
            new CancellationPolicy("NON_REFUNDABLE", List.of(GRACE, NO_MORE), RefundShares.NOTHING);

    /** Full until 24 h before, or 1 h after a booking made later than that; then a day is kept, half a one of short trips. */
    public static final CancellationPolicy CAR = new CancellationPolicy(
            "CAR",
            List.of(
                    full(Span.ofHours(24)),
                    RefundStep.of(
                            RefundShares.ALL, new BookedWithin(Span.ofHours(24)), new AfterBooking(Span.ofHours(1))),
                    RefundStep.of(RefundShares.unused(ONE_UNIT, BasisPoints.ALL), new LongerThan(2)),
                    RefundStep.of(RefundShares.unused(HALF, BasisPoints.ALL))),
            RefundShares.NOTHING);

    /** Full until 24 h before, or 15 minutes after booking. */
    public static final CancellationPolicy OFFICE = new CancellationPolicy(
            "OFFICE",
            List.of(
                    full(Span.ofHours(24)),
                    RefundStep.of(RefundShares.ALL, new AfterBooking(Span.ofMinutes(15))),
                    NO_MORE),
            RefundShares.NOTHING);

    /** Full until 7 days before, half until 24 h. */
    public static final CancellationPolicy OFFICE_7_DAYS = new CancellationPolicy(
            "OFFICE_7_DAYS",
            List.of(
                    full(Span.ofDays(7)),
                    OFFICE_GRACE,
                    RefundStep.of(RefundShares.unused(0, HALF), new BeforeStart(Span.ofHours(24))),
                    NO_MORE),
            RefundShares.NOTHING);

    /** Full until 30 days before, half until 7. */
    public static final CancellationPolicy OFFICE_30_DAYS = new CancellationPolicy(
            "OFFICE_30_DAYS",
            List.of(full(Span.ofDays(30)), OFFICE_GRACE, HALF_UNTIL_7_DAYS, NO_MORE),
            RefundShares.NOTHING);

    private static final List<CancellationPolicy> ALL = List.of(
            FLEXIBLE, MODERATE, LIMITED, FIRM, STRICT, NON_REFUNDABLE, CAR, OFFICE, OFFICE_7_DAYS, OFFICE_30_DAYS);

    private CancellationPolicies() {}

    public static List<CancellationPolicy> all() {
        return ALL;
    }

    public static Optional<CancellationPolicy> named(String code) {
        return ALL.stream().filter(policy -> policy.code().equals(code)).findFirst();
    }

    private static RefundStep full(Span beforeStart) {
        return RefundStep.of(RefundShares.ALL, new BeforeStart(beforeStart));
    }
}
