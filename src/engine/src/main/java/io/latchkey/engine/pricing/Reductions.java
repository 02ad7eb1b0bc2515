package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;

/** The steps that make the time cheaper, each on what the ones before it left; none goes below the host's floor. */
final class Reductions {

    private Reductions() {}

    /** Early-bird, or else last-minute. */
    static void bookingDate(Bill bill) {
        long daysAhead = bill.begins().toEpochDay() - bill.request.bookedOn().toEpochDay();
        Discounts discounts = bill.plan.discounts();
        discounts
                .earlyBird(daysAhead)
                .ifPresentOrElse(
                        early -> percent(
                                bill,
                                LineCode.EARLY_BIRD_DISCOUNT,
                                early.basisPoints(),
                                ", booked " + Words.days(early.daysAhead()) + " ahead or earlier"),
                        () -> discounts
                                .lastMinute(daysAhead)
                                .ifPresent(late -> percent(
                                        bill,
                                        LineCode.LAST_MINUTE_DISCOUNT,
                                        late.basisPoints(),
                                        ", booked " + Words.days(late.withinDays()) + " ahead or later")));
    }

    static void length(Bill bill) {
        bill.plan
                .discounts()
                .length(bill.request)
                .ifPresent(discount -> percent(
                        bill,
                        LineCode.LENGTH_DISCOUNT,
                        discount.basisPoints(),
                        " from " + Words.length(Quantity.of(discount.minLength()), discount.per())));
    }

    static void nonRefundable(Bill bill) {
        if (bill.request.variant() != RateVariant.NON_REFUNDABLE) {
            return;
        }
        Integer discount = bill.plan.discounts().nonRefundable();
        if (discount == null) {
            throw new IllegalArgumentException("no variant NON_REFUNDABLE");
        }
        percent(bill, LineCode.NON_REFUNDABLE_DISCOUNT, discount, ", non-refundable");
    }

    static void coupon(Bill bill) {
        CouponDiscount coupon = bill.request.coupon();
        if (coupon == null) {
            return;
        }
        if (coupon.amount() == null) {
            percent(bill, LineCode.COUPON, coupon.basisPoints(), " with coupon " + coupon.code());
        } else {
            String label = coupon.amount() + " off with coupon " + coupon.code();
            add(bill, QuoteLine.once(LineCode.COUPON, label, coupon.amount().negated()));
        }
    }

    private static void percent(Bill bill, LineCode code, int basisPoints, String why) {
        String label = BasisPoints.inWords(basisPoints) + " off" + why;
        add(bill, QuoteLine.percent(code, label, -basisPoints, bill.time()));
    }

    /** The line, or as much of it as the floor leaves room for. */
    private static void add(Bill bill, QuoteLine line) {
        Money room = bill.time().minus(bill.floor()).max(Money.zero(bill.plan.currency()));
        boolean fits = line.amount().negated().compareTo(room) <= 0;
        bill.add(
                fits ? line : QuoteLine.once(line.code(), line.label() + ", down to the lowest price", room.negated()));
    }
}
