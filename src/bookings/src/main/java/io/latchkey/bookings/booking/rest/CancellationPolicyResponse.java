package io.latchkey.bookings.booking.rest;

import io.latchkey.engine.pricing.CancellationPolicy;
import io.latchkey.engine.pricing.Condition;
import io.latchkey.engine.pricing.RefundShares;
import io.latchkey.engine.pricing.RefundStep;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes back when, as data.
 *
 * @param beforeStart the first step all of whose conditions hold decides; the last has none
 * @param leavingEarly what holds once the stay has begun, of what was not used
 */
@Schema(
        name = "CancellationPolicySteps",
        examples =
                """
        {"code":"OFFICE","beforeStart":[
          {"when":[{"is":"BEFORE_START","span":"PT24H"}],
           "refund":{"keptUnits":0,"stay":10000,"arriving":10000,"guestFee":10000}},
          {"when":[{"is":"AFTER_BOOKING","span":"PT15M"}],
           "refund":{"keptUnits":0,"stay":10000,"arriving":10000,"guestFee":10000}},
          {"when":[],"refund":{"keptUnits":0,"stay":0,"arriving":10000,"guestFee":0}}],
         "leavingEarly":{"keptUnits":0,"stay":0,"arriving":0,"guestFee":0}}""")
record CancellationPolicyResponse(String code, List<Step> beforeStart, RefundShares leavingEarly) {

    /** One step and what comes back by it. */
    @Schema(name = "RefundStep")
    record Step(List<When> when, RefundShares refund) {

        static Step of(RefundStep step) {
            return new Step(step.when().stream().map(When::of).toList(), step.refund());
        }
    }

    /** What a condition compares. */
    @Schema(name = "RefundConditionKind")
    enum Kind {
        /** Cancelled so long before the stay begins, or longer. */
        BEFORE_START,
        /** Cancelled so long after booking, or sooner. */
        AFTER_BOOKING,
        /** Booked so long before the stay begins, or longer. */
        BOOKED_AHEAD,
        /** Booked less than so long before the stay begins. */
        BOOKED_WITHIN,
        /** A stay of more than so many nights, days or hours. */
        LONGER_THAN
    }

    /**
     * A condition; a day of its span is one of the listing's calendar.
     *
     * @param span null for LONGER_THAN
     * @param length null for all others
     */
    @Schema(name = "RefundCondition")
    record When(Kind is, @Schema(format = "duration", examples = "P7D") String span, Integer length) {

        static When of(Condition condition) {
            return switch (condition) {
                case Condition.BeforeStart(var span) -> new When(Kind.BEFORE_START, span.toString(), null);
                case Condition.AfterBooking(var span) -> new When(Kind.AFTER_BOOKING, span.toString(), null);
                case Condition.BookedAhead(var span) -> new When(Kind.BOOKED_AHEAD, span.toString(), null);
                case Condition.BookedWithin(var span) -> new When(Kind.BOOKED_WITHIN, span.toString(), null);
                case Condition.LongerThan(var length) -> new When(Kind.LONGER_THAN, null, length);
            };
        }
    }

    static CancellationPolicyResponse of(CancellationPolicy policy) {
        return new CancellationPolicyResponse(
                policy.code(), policy.beforeStart().stream().map(Step::of).toList(), policy.leavingEarly());
    }
}
