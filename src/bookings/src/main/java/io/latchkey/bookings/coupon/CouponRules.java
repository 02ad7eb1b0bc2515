package io.latchkey.bookings.coupon;

import io.latchkey.kernel.money.Money;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What may speak against using a coupon, in the order in which it is told; adding a rule is adding a line. */
final class CouponRules {

    private record Rule(CouponProblem problem, BiPredicate<CouponOnFile, CouponUse> isBroken) {}

    private static final List<Rule> RULES = List.of(
            new Rule(CouponProblem.ENDED, (coupon, use) -> coupon.ended()),
            new Rule(CouponProblem.NOT_YET_VALID, CouponRules::isTooEarly),
            new Rule(CouponProblem.EXPIRED, CouponRules::isTooLate),
            new Rule(CouponProblem.OTHER_LISTING, CouponRules::isForOtherListings),
            new Rule(CouponProblem.OTHER_DATES, CouponRules::isForOtherDates),
            new Rule(CouponProblem.OTHER_CURRENCY, CouponRules::isInAnotherCurrency),
            new Rule(CouponProblem.STAY_TOO_SHORT, CouponRules::isForLongerStays),
            new Rule(CouponProblem.TOTAL_TOO_LOW, CouponRules::isForHigherTotals));

    /** What a change of a booking that used it can break: the rest was asked when it was used. */
    private static final Set<CouponProblem> ABOUT_THE_STAY =
            EnumSet.of(CouponProblem.OTHER_DATES, CouponProblem.STAY_TOO_SHORT, CouponProblem.TOTAL_TOO_LOW);

    private CouponRules() {}

    /** The first that is broken. */
    static Optional<CouponProblem> broken(CouponOnFile coupon, CouponUse use) {
        return first(RULES.stream(), coupon, use).or(() -> usedUp(coupon));
    }

    /** The first that a changed stay breaks. */
    static Optional<CouponProblem> brokenByChange(CouponOnFile coupon, CouponUse use) {
        return first(RULES.stream().filter(rule -> ABOUT_THE_STAY.contains(rule.problem())), coupon, use);
    }

    private static Optional<CouponProblem> first(Stream<Rule> rules, CouponOnFile coupon, CouponUse use) {
        return rules.filter(rule -> rule.isBroken().test(coupon, use))
                .map(Rule::problem)
                .findFirst();
    }

    /** What may still come to speak against it after the quote. */
    static Optional<CouponProblem> usedUp(CouponOnFile coupon) {
        if (coupon.isUsedUp()) {
            return Optional.of(CouponProblem.USED_UP);
        }
        return coupon.isUsedUpByGuest() ? Optional.of(CouponProblem.USED_UP_BY_GUEST) : Optional.empty();
    }

    private static boolean isTooEarly(CouponOnFile coupon, CouponUse use) {
        var from = coupon.terms().validFrom();
        return from != null && use.now().isBefore(from);
    }

    private static boolean isTooLate(CouponOnFile coupon, CouponUse use) {
        var to = coupon.terms().validTo();
        return to != null && !use.now().isBefore(to);
    }

    private static boolean isForOtherListings(CouponOnFile coupon, CouponUse use) {
        var listings = coupon.terms().listingIds();
        return !listings.isEmpty() && !listings.contains(use.listing());
    }

    private static boolean isForOtherDates(CouponOnFile coupon, CouponUse use) {
        var from = coupon.terms().stayFrom();
        var to = coupon.terms().stayTo();
        return from != null && use.dates().start().isBefore(from)
                || to != null && use.dates().end().isAfter(to);
    }

    private static boolean isInAnotherCurrency(CouponOnFile coupon, CouponUse use) {
        return Stream.of(coupon.terms().amount(), coupon.terms().minTotal())
                .flatMap(Stream::ofNullable)
                .map(Money::currency)
                .anyMatch(currency -> !currency.equals(use.total().currency()));
    }

    private static boolean isForLongerStays(CouponOnFile coupon, CouponUse use) {
        Integer least = coupon.terms().minLength();
        return least != null && use.length() < least;
    }

    private static boolean isForHigherTotals(CouponOnFile coupon, CouponUse use) {
        Money least = coupon.terms().minTotal();
        return least != null && use.total().compareTo(least) < 0;
    }
}
