package io.latchkey.bookings.coupon;

import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.FieldRule;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a host may not put into one coupon; adding a rule is adding a line. */
final class CouponTermsRules {

    static final List<FieldRule<CouponTerms>> ALL = List.of(
            new FieldRule<>(
                    "/basisPoints",
                    "must be given, or else amount, but not both",
                    terms -> (terms.basisPoints() == null) == (terms.amount() == null)),
            new FieldRule<>("/amount/amountMinor", "must be positive", terms -> isNothing(terms.amount())),
            new FieldRule<>("/minTotal/amountMinor", "must be positive", terms -> isNothing(terms.minTotal())),
            new FieldRule<>("/minTotal/currency", "must be the currency of amount", CouponTermsRules::hasTwoCurrencies),
            new FieldRule<>(
                    "/validTo", "must be after validFrom", terms -> areBackwards(terms.validFrom(), terms.validTo())),
            new FieldRule<>(
                    "/stayTo", "must be after stayFrom", terms -> areBackwards(terms.stayFrom(), terms.stayTo())),
            new FieldRule<>(
                    "/listingIds",
                    "must name each listing once",
                    terms -> new HashSet<>(terms.listingIds()).size()
                            < terms.listingIds().size()),
            new FieldRule<>(
                    "/maxUsesPerGuest", "must not be above maxUses", CouponTermsRules::givesOneGuestMoreThanAll));

    private CouponTermsRules() {}

    /** What holds besides for a coupon that is made now. */
    static List<FieldRule<CouponTerms>> madeAt(Instant now) {
        return List.of(new FieldRule<>(
                "/validTo",
                "must be in the future",
                terms -> terms.validTo() != null && !terms.validTo().isAfter(now)));
    }

    private static boolean isNothing(Money amount) {
        return amount != null && !amount.isPositive();
    }

    private static boolean hasTwoCurrencies(CouponTerms terms) {
        return Stream.of(terms.amount(), terms.minTotal())
                        .filter(Objects::nonNull)
                        .map(Money::currency)
                        .distinct()
                        .count()
                > 1;
    }

    private static <T> boolean areBackwards(Comparable<? super T> from, T to) {
        return from != null && to != null && from.compareTo(to) >= 0;
    }

    private static boolean givesOneGuestMoreThanAll(CouponTerms terms) {
        return terms.maxUses() != null && terms.maxUsesPerGuest() != null && terms.maxUsesPerGuest() > terms.maxUses();
    }
}
