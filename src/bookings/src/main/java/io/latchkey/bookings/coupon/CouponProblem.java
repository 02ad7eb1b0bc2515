package io.latchkey.bookings.coupon;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.platform.problem.ProblemException;

/** Why a coupon is not good for a stay. The constants are part of the API. */
public enum CouponProblem {
    UNKNOWN("The host has no such coupon."),
    ENDED("The host has ended the coupon."),
    NOT_YET_VALID("The coupon is not valid yet."),
    EXPIRED("The coupon has expired."),
    OTHER_LISTING("The coupon is for other listings of the host."),
    OTHER_DATES("The coupon is for stays on other dates."),
    OTHER_CURRENCY("The coupon is for listings in another currency."),
    STAY_TOO_SHORT("The coupon is for longer stays."),
    TOTAL_TOO_LOW("The coupon is for quotes with a higher total."),
    USED_UP("The coupon has been used as often as it may be."),
    USED_UP_BY_GUEST("You have used the coupon as often as a guest may.");

    private final String detail;

    CouponProblem(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }

    public ProblemException exception() {
        return new ProblemException(BookingsProblem.COUPON_NOT_VALID, detail).with("reason", this);
    }
}
