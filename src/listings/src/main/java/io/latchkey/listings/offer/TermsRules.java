package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What good terms keep to, each rule a named function. Adding a rule is adding a line to {@link #ALL}. */
final class TermsRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            TermsRules::currencyIsSpent,
            TermsRules::oneRatePerWayOfRenting,
            TermsRules::pricesAreInTheTermsCurrency,
            TermsRules::capacityIsInBounds,
            TermsRules::discountsAreDistinctAndInBounds,
            TermsRules::taxesAreDistinctAndInBounds,
            TermsRules::checkOutIsNotAfterCheckIn,
            TermsRules::openingHoursDoNotOverlap,
            TermsRules::stepDividesTheHour,
            TermsRules::leadTimesFitTogether,
            TermsRules::houseRulesAreText,
            SeasonRules::stayRulesAreDistinctAndPossible,
            SeasonRules::seasonalRatesDoNotOverlap,
            SeasonRules::seasonalStayRulesDoNotOverlap);

    private static final Set<Integer> STEPS = Set.of(15, 30, 60);
    private static final Span LONGEST_NOTICE = Span.ofDays(365);
    private static final Span SHORTEST_WINDOW = Span.ofDays(1);
    private static final Span LONGEST_WINDOW = Span.ofDays(731);
    private static final Span LONGEST_TURNAROUND = Span.ofDays(30);

    private TermsRules() {}

    /** ISO 4217 also has codes for gold, for tests and for no currency at all; those have no minor unit. */
    private static void currencyIsSpent(Terms terms, Faults faults) {
        boolean spent = terms.currency().getDefaultFractionDigits() >= 0;
        faults.in("currency").addUnless(spent, "must be a currency that people pay with");
    }

    private static void oneRatePerWayOfRenting(Terms terms, Faults faults) {
        Faults rates = faults.in("rates");
        rates.addUnless(!terms.rates().isEmpty(), "must have at least one rate");
        Set<Per> seen = EnumSet.noneOf(Per.class);
        for (int i = 0; i < terms.rates().size(); i++) {
            Per per = terms.rates().get(i).per();
            rates.in(i).in("per").addUnless(seen.add(per), "must not repeat: there is a rate per " + per + " already");
        }
    }

    private static void pricesAreInTheTermsCurrency(Terms terms, Faults faults) {
        for (int i = 0; i < terms.rates().size(); i++) {
            Faults rate = faults.in("rates").in(i);
            price(terms, terms.rates().get(i).base(), rate.in("base"));
            price(terms, terms.rates().get(i).weekend(), rate.in("weekend"));
        }
        for (int i = 0; i < terms.seasonalRates().size(); i++) {
            price(
                    terms,
                    terms.seasonalRates().get(i).price(),
                    faults.in("seasonalRates").in(i).in("price"));
        }
        price(terms, terms.cleaningFee(), faults.in("cleaningFee"));
        if (terms.extraGuestFee() != null) {
            price(
                    terms,
                    terms.extraGuestFee().price(),
                    faults.in("extraGuestFee").in("price"));
        }
    }

    private static void price(Terms terms, Money price, Faults faults) {
        if (price == null) {
            return;
        }
        faults.in("currency")
                .addUnless(
                        price.currency().equals(terms.currency()),
                        "must be " + terms.currency() + ", as all amounts of these terms");
        faults.in("amountMinor")
                .addUnless(
                        price.isPositive() && price.amountMinor() <= Terms.MAX_PRICE,
                        "must be from 1 to " + Terms.MAX_PRICE + "; leave out what costs nothing");
    }

    private static void capacityIsInBounds(Terms terms, Faults faults) {
        faults.in("capacity")
                .addUnless(
                        terms.capacity() >= 1 && terms.capacity() <= Terms.MAX_CAPACITY,
                        "must be from 1 to " + Terms.MAX_CAPACITY);
        if (terms.extraGuestFee() != null) {
            int above = terms.extraGuestFee().above();
            faults.in("extraGuestFee")
                    .in("above")
                    .addUnless(above >= 1 && above <= terms.capacity(), "must be from 1 to the capacity");
        }
    }

    private static void discountsAreDistinctAndInBounds(Terms terms, Faults faults) {
        Faults list = faults.in("lengthDiscounts");
        SeasonRules.atMost(Terms.MAX_DISCOUNTS, terms.lengthDiscounts(), list);
        for (int i = 0; i < terms.lengthDiscounts().size(); i++) {
            LengthDiscount discount = terms.lengthDiscounts().get(i);
            SeasonRules.isOffered(terms, discount.per(), list.in(i));
            int longest = StayLengths.longest(discount.per());
            list.in(i)
                    .in("minLength")
                    .addUnless(
                            discount.minLength() >= 2 && discount.minLength() <= longest,
                            "must be from 2 to " + longest);
            list.in(i)
                    .in("basisPoints")
                    .addUnless(
                            discount.basisPoints() >= 1 && discount.basisPoints() < Money.BASIS_POINTS,
                            "must be from 1 to 9999");
            boolean repeated = terms.lengthDiscounts().subList(0, i).stream()
                    .anyMatch(other -> other.per() == discount.per() && other.minLength() == discount.minLength());
            list.in(i).in("minLength").addUnless(!repeated, "must not repeat: which discount would apply?");
        }
    }

    private static void taxesAreDistinctAndInBounds(Terms terms, Faults faults) {
        Faults list = faults.in("taxes");
        SeasonRules.atMost(Terms.MAX_TAXES, terms.taxes(), list);
        for (int i = 0; i < terms.taxes().size(); i++) {
            Tax tax = terms.taxes().get(i);
            Faults name = list.in(i).in("name");
            name.addAll(Text.faultsOfLine(tax.name(), 1, Terms.MAX_TAX_NAME));
            boolean repeated = terms.taxes().subList(0, i).stream()
                    .anyMatch(other -> other.name().equalsIgnoreCase(tax.name()));
            name.addUnless(!repeated, "must not repeat");
            list.in(i)
                    .in("basisPoints")
                    .addUnless(
                            tax.basisPoints() >= 1 && tax.basisPoints() <= Money.BASIS_POINTS,
                            "must be from 1 to 10000");
        }
    }

    private static void checkOutIsNotAfterCheckIn(Terms terms, Faults faults) {
        wholeMinutes(terms.checkInTime(), faults.in("checkInTime"));
        wholeMinutes(terms.checkOutTime(), faults.in("checkOutTime"));
        faults.in("checkOutTime")
                .addUnless(
                        !terms.offers(Per.NIGHT) || !terms.checkOutTime().isAfter(terms.checkInTime()),
                        "must not be after the check-in time: stays back to back would collide");
    }

    private static void wholeMinutes(LocalTime time, Faults faults) {
        faults.addUnless(time.getSecond() == 0 && time.getNano() == 0, "must be a whole minute");
    }

    private static void openingHoursDoNotOverlap(Terms terms, Faults faults) {
        Faults list = faults.in("openingHours");
        SeasonRules.atMost(Terms.MAX_OPENING_HOURS, terms.openingHours(), list);
        for (int i = 0; i < terms.openingHours().size(); i++) {
            OpeningHours hours = terms.openingHours().get(i);
            list.in(i).in("opens").addUnless(hours.opens().minute() < DayTime.MINUTES_PER_DAY, "must be before 24:00");
            list.in(i)
                    .in("closes")
                    .addUnless(
                            !hours.opens().equals(hours.closes()),
                            "must differ from the opening time; the whole day is 00:00 to 24:00");
            boolean overlaps = terms.openingHours().subList(0, i).stream().anyMatch(hours::overlaps);
            list.in(i).addUnless(!overlaps, "must not overlap the opening hours before it in the list");
        }
    }

    private static void stepDividesTheHour(Terms terms, Faults faults) {
        faults.in("stepMinutes").addUnless(STEPS.contains(terms.stepMinutes()), "must be 15, 30 or 60");
    }

    private static void leadTimesFitTogether(Terms terms, Faults faults) {
        between(terms.advanceNotice(), Span.ZERO, LONGEST_NOTICE, faults.in("advanceNotice"));
        between(terms.bookingWindow(), SHORTEST_WINDOW, LONGEST_WINDOW, faults.in("bookingWindow"));
        between(terms.turnaround(), Span.ZERO, LONGEST_TURNAROUND, faults.in("turnaround"));
        faults.in("bookingWindow").addUnless(terms.bookingWindow().time().isZero(), "must be whole days, as in P90D");
        faults.in("advanceNotice")
                .addUnless(
                        about(terms.advanceNotice()).compareTo(about(terms.bookingWindow())) < 0,
                        "must be shorter than the booking window, or no date could be booked");
    }

    private static void between(Span value, Span min, Span max, Faults faults) {
        faults.addUnless(
                about(value).compareTo(about(min)) >= 0 && about(value).compareTo(about(max)) <= 0,
                "must be from " + min + " to " + max);
        boolean wholeMinutes = value.time().toSecondsPart() == 0 && value.time().toNanosPart() == 0;
        faults.addUnless(wholeMinutes, "must be whole minutes");
    }

    /** Good enough to compare with a bound; a real day may have 23 or 25 hours. */
    private static Duration about(Span span) {
        return span.time().plusDays(span.days());
    }

    private static void houseRulesAreText(Terms terms, Faults faults) {
        faults.in("houseRules").addAll(Text.faultsOfParagraphs(terms.houseRules(), Terms.MAX_HOUSE_RULES));
    }
}
