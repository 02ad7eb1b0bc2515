package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The rules for discounts: each must be able to apply, and no two may ask which of them does. */
final class DiscountRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            DiscountRules::lengthDiscountsAreDistinctAndInBounds,
            DiscountRules::someStayIsLongEnough,
            DiscountRules::earlyBirdsAreDistinctAndInBounds,
            DiscountRules::lastMinutesAreDistinctAndInBounds,
            DiscountRules::noBookingIsEarlyAndLate,
            DiscountRules::refundsCanBeGivenUp);

    private DiscountRules() {}

    private static void lengthDiscountsAreDistinctAndInBounds(Terms terms, Faults faults) {
        List<LengthDiscount> discounts = terms.discounts().lengthDiscounts();
        Faults list = faults.in("lengthDiscounts");
        list.atMost(Discounts.MAX_DISCOUNTS, discounts);
        record Length(Per per, int min) {}
        list.refuseRepeats(
                discounts,
                discount -> new Length(discount.per(), discount.minLength()),
                "minLength",
                "must not repeat: which discount would apply?");
        list.each(discounts, (discount, place) -> {
            TermsRules.isOffered(terms, discount.per(), place);
            between(2, StayLengths.longest(discount.per()), discount.minLength(), place.in("minLength"));
            share(discount.basisPoints(), place.in("basisPoints"));
        });
    }

    private static void someStayIsLongEnough(Terms terms, Faults faults) {
        faults.in("lengthDiscounts").each(terms.discounts().lengthDiscounts(), (discount, place) -> {
            OptionalInt longest = longest(terms.stays(), discount.per());
            place.in("minLength")
                    .addUnless(
                            longest.isEmpty() || discount.minLength() <= longest.getAsInt(),
                            "would never apply: no stay rule per " + discount.per() + " allows more than "
                                    + longest.orElse(0));
        });
    }

    private static OptionalInt longest(StayLimits stays, Per per) {
        IntStream usual =
                stays.stayRules().stream().filter(rule -> rule.per() == per).mapToInt(StayRule::max);
        IntStream weekdays = stays.weekdayStayRules().stream()
                .filter(rule -> rule.per() == per)
                .mapToInt(WeekdayStayRule::max);
        IntStream seasons = stays.seasonalStayRules().stream()
                .filter(rule -> rule.per() == per)
                .mapToInt(SeasonalStayRule::max);
        return IntStream.concat(usual, IntStream.concat(weekdays, seasons)).max();
    }

    private static void earlyBirdsAreDistinctAndInBounds(Terms terms, Faults faults) {
        List<EarlyBirdDiscount> discounts = terms.discounts().earlyBirdDiscounts();
        Faults list = faults.in("earlyBirdDiscounts");
        list.atMost(Discounts.MAX_DISCOUNTS, discounts);
        list.refuseRepeats(
                discounts, EarlyBirdDiscount::daysAhead, "daysAhead", "must not repeat: which discount would apply?");
        int window = terms.leadTimes().bookingWindow().days();
        list.each(discounts, (discount, place) -> {
            between(1, Discounts.MAX_DAYS, discount.daysAhead(), place.in("daysAhead"));
            place.in("daysAhead")
                    .addUnless(
                            discount.daysAhead() <= window,
                            "would never apply: the booking window is " + window + " days");
            share(discount.basisPoints(), place.in("basisPoints"));
        });
    }

    private static void lastMinutesAreDistinctAndInBounds(Terms terms, Faults faults) {
        List<LastMinuteDiscount> discounts = terms.discounts().lastMinuteDiscounts();
        Faults list = faults.in("lastMinuteDiscounts");
        list.atMost(Discounts.MAX_DISCOUNTS, discounts);
        list.refuseRepeats(
                discounts,
                LastMinuteDiscount::withinDays,
                "withinDays",
                "must not repeat: which discount would apply?");
        int notice = terms.leadTimes().advanceNotice().days();
        list.each(discounts, (discount, place) -> {
            between(0, Discounts.MAX_DAYS, discount.withinDays(), place.in("withinDays"));
            place.in("withinDays")
                    .addUnless(
                            discount.withinDays() >= notice,
                            "would never apply: the advance notice is " + notice + " days");
            share(discount.basisPoints(), place.in("basisPoints"));
        });
    }

    private static void noBookingIsEarlyAndLate(Terms terms, Faults faults) {
        OptionalInt latest = terms.discounts().lastMinuteDiscounts().stream()
                .mapToInt(LastMinuteDiscount::withinDays)
                .max();
        faults.in("earlyBirdDiscounts")
                .each(terms.discounts().earlyBirdDiscounts(), (discount, place) -> place.in("daysAhead")
                        .addUnless(
                                latest.isEmpty() || discount.daysAhead() > latest.getAsInt(),
                                "must be more than the " + latest.orElse(0)
                                        + " days of a last-minute discount, or a booking could have both"));
    }

    private static void refundsCanBeGivenUp(Terms terms, Faults faults) {
        Integer discount = terms.discounts().nonRefundableDiscount();
        if (discount == null) {
            return;
        }
        Faults place = faults.in("nonRefundableDiscount");
        share(discount, place);
        place.addUnless(
                terms.cancellationPolicy() != CancellationPolicy.NON_REFUNDABLE,
                "there is no refund to give up: the cancellation policy is NON_REFUNDABLE already");
    }

    private static void share(int basisPoints, Faults faults) {
        between(1, Money.BASIS_POINTS - 1, basisPoints, faults);
    }

    private static void between(int min, int max, int value, Faults faults) {
        faults.addUnless(value >= min && value <= max, "must be from " + min + " to " + max);
    }
}
