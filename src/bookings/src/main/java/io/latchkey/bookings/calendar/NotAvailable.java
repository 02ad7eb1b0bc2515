package io.latchkey.bookings.calendar;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.coupon.CouponProblem;
import io.latchkey.engine.availability.Refusal;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.problem.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The explained no: every rule that says it, and the nearest dates that work. */
public final class NotAvailable {

    /** One reason: the rule, words for people, the value that said no. */
    @Schema(name = "NotAvailableReason")
    public record Reason(String rule, String detail, String value) {

        public static Reason of(Refusal refusal) {
            return new Reason(refusal.rule().name(), refusal.detail(), refusal.value());
        }

        /** For one of many stays that a coupon is wanted for. */
        public static Reason of(CouponProblem coupon) {
            return new Reason(BookingsProblem.COUPON_NOT_VALID.name(), coupon.detail(), coupon.name());
        }
    }

    /** The listing takes no bookings at all. */
    public static final Reason NOT_PUBLISHED = new Reason(
            "LISTING_NOT_PUBLISHED",
            "The listing takes no new bookings at the moment; choose another one, or ask again later.",
            null);

    /** Somebody was faster by the blink of an eye; what is free now was not read again. */
    public static final Reason JUST_TAKEN = new Reason(
            "OCCUPIED",
            "Somebody else has just taken the units; a new quote tells what is still free around these dates.",
            null);

    /** No amount of money can be so large. */
    public static final Reason TOO_EXPENSIVE =
            new Reason("PRICE_TOO_HIGH", "A stay like this would cost more than can be paid.", null);

    private NotAvailable() {}

    public static ProblemException because(List<Reason> reasons, List<Stay> nearest) {
        return new ProblemException(
                        BookingsProblem.NOT_AVAILABLE, reasons.getFirst().detail())
                .with("reasons", reasons)
                .with("nearest", nearest.stream().map(StayText::of).toList());
    }
}
