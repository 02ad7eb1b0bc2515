package io.latchkey.bookings;

import io.latchkey.kernel.problem.ProblemType;

/** Every error this service can answer beyond platform's; each is explained in {@code src/docs/problems.md}. */
public enum BookingsProblem implements ProblemType {
    NOT_AVAILABLE(409, "These dates cannot be booked"),
    SELF_BOOKING(403, "Nobody books their own listing"),
    CURRENCY_NOT_OFFERED(400, "This listing is not priced in that currency"),
    COUPON_NOT_VALID(409, "This coupon is not good for this stay"),
    COUPON_CODE_TAKEN(409, "You have a coupon with this code already"),
    QUOTE_EXPIRED(409, "The quote has expired"),
    QUOTE_ALREADY_BOOKED(409, "The quote has been booked already"),
    ILLEGAL_TRANSITION(409, "This step is not possible now"),
    CHANGE_OPEN(409, "Another change of the booking is open"),
    CHANGE_NOT_POSSIBLE(409, "The booking cannot be changed like this"),
    REFUND_EXCEEDS_HELD(409, "So much is not held any more"),
    DEPOSIT_NOT_HELD(409, "No security deposit is held"),
    DEPOSIT_EXCEEDED(409, "The security deposit is less than that"),
    TOO_MANY_HOLDS(429, "Too many unpaid bookings are open"),
    TOO_MANY_BLOCKS(409, "The listing's calendar holds too many blocks"),
    SERIES_NOT_AVAILABLE(409, "Not every stay of the series can be booked"),
    UNIT_HAS_BOOKINGS(409, "Bookings are in the way"),
    UNIT_BLOCKED(409, "The unit is blocked in that time already"),
    CLAIM_OPEN(409, "A claim of this kind is open"),
    CLAIM_TOO_LATE(409, "The time to claim this is over"),
    CLAIM_EXCEEDS_HELD(409, "So much is not in question"),
    TOO_MUCH_EVIDENCE(409, "The claim has enough evidence"),
    REVIEW_TOO_EARLY(409, "The stay has not ended"),
    REVIEW_TOO_LATE(409, "The time to review this stay is over"),
    NOTHING_TO_REVIEW(409, "The stay never took place"),
    REVIEW_WRITTEN(409, "You have reviewed this stay already");

    private final int status;
    private final String title;

    BookingsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
