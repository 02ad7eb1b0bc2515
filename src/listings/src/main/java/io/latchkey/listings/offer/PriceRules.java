package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules for what nights, days and hours cost. */
final class PriceRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            PriceRules::currencyIsSpent,
            PriceRules::oneRatePerWayOfRenting,
            PriceRules::ratesAreInTheTermsCurrency,
            PriceRules::weekdaysAreDistinct,
            PriceRules::weekendPriceIsUsed,
            PriceRules::seasonalRatesDoNotOverlap,
            PriceRules::boundsAreDistinctAndPossible,
            PriceRules::ratesKeepToTheirBounds);

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private PriceRules() {}

    /** ISO 4217 also has codes for gold, for tests and for no currency at all; those have no minor unit. */
    private static void currencyIsSpent(Terms terms, Faults faults) {
        boolean spent = terms.currency().getDefaultFractionDigits() >= 0;
        faults.in("currency").addUnless(spent, "must be a currency that people pay with");
    }

    private static void oneRatePerWayOfRenting(Terms terms, Faults faults) {
        Faults rates = faults.in("rates");
        rates.addUnless(!terms.prices().rates().isEmpty(), "must have at least one rate");
        rates.refuseRepeats(terms.prices().rates(), Rate::per, "per", "must not repeat: there is such a rate already");
    }

    private static void ratesAreInTheTermsCurrency(Terms terms, Faults faults) {
        faults.in("rates").each(terms.prices().rates(), (rate, place) -> {
            price(terms, rate.base(), place.in("base"));
            price(terms, rate.weekend(), place.in("weekend"));
            place.in("weekdays").each(rate.weekdays(), (day, entry) -> price(terms, day.price(), entry.in("price")));
        });
        faults.in("seasonalRates")
                .each(
                        terms.prices().seasonalRates(),
                        (season, place) -> price(terms, season.price(), place.in("price")));
    }

    /** An amount that people pay; {@code null} is none. */
    static void price(Terms terms, Money price, Faults faults) {
        if (price == null) {
            return;
        }
        currency(terms, price, faults);
        faults.in("amountMinor")
                .addUnless(
                        price.isPositive() && price.amountMinor() <= Prices.MAX_PRICE,
                        "must be from 1 to " + Prices.MAX_PRICE + "; leave out what costs nothing");
    }

    static void currency(Terms terms, Money amount, Faults faults) {
        faults.in("currency")
                .addUnless(
                        amount.currency().equals(terms.currency()),
                        "must be " + terms.currency() + ", as all amounts of these terms");
    }

    private static void weekdaysAreDistinct(Terms terms, Faults faults) {
        faults.in("rates").each(terms.prices().rates(), (rate, place) -> place.in("weekdays")
                .refuseRepeats(
                        rate.weekdays(),
                        WeekdayPrice::weekday,
                        "weekday",
                        "must not repeat: which price would apply?"));
    }

    private static void weekendPriceIsUsed(Terms terms, Faults faults) {
        faults.in("rates").each(terms.prices().rates(), (rate, place) -> {
            Set<DayOfWeek> priced =
                    rate.weekdays().stream().map(WeekdayPrice::weekday).collect(Collectors.toSet());
            place.in("weekend")
                    .addUnless(
                            rate.weekend() == null || !priced.containsAll(WEEKEND),
                            "would never apply: FRIDAY and SATURDAY have prices of their own; leave one of them out");
        });
    }

    private static void seasonalRatesDoNotOverlap(Terms terms, Faults faults) {
        SeasonRules.check(terms, terms.prices().seasonalRates(), faults.in("seasonalRates"));
    }

    private static void boundsAreDistinctAndPossible(Terms terms, Faults faults) {
        Faults list = faults.in("priceBounds");
        list.refuseRepeats(
                terms.prices().priceBounds(), PriceBounds::per, "per", "must not repeat: which bounds would apply?");
        list.each(terms.prices().priceBounds(), (bounds, place) -> {
            TermsRules.isOffered(terms, bounds.per(), place);
            price(terms, bounds.floor(), place.in("floor"));
            price(terms, bounds.ceiling(), place.in("ceiling"));
            place.addUnless(
                    bounds.floor() != null || bounds.ceiling() != null,
                    "must have a floor or a ceiling; leave out bounds that bound nothing");
            boolean possible = bounds.floor() == null || !bounds.isAbove(bounds.floor());
            place.in("ceiling").addUnless(possible, "must not be less than the floor");
        });
    }

    private static void ratesKeepToTheirBounds(Terms terms, Faults faults) {
        faults.in("rates").each(terms.prices().rates(), (rate, place) -> {
            isWithinBounds(terms, rate.per(), rate.base(), place.in("base"));
            isWithinBounds(terms, rate.per(), rate.weekend(), place.in("weekend"));
            place.in("weekdays")
                    .each(
                            rate.weekdays(),
                            (day, entry) -> isWithinBounds(terms, rate.per(), day.price(), entry.in("price")));
        });
        faults.in("seasonalRates")
                .each(
                        terms.prices().seasonalRates(),
                        (season, place) -> isWithinBounds(terms, season.per(), season.price(), place.in("price")));
    }

    private static void isWithinBounds(Terms terms, Per per, Money price, Faults faults) {
        Stream.ofNullable(price)
                .flatMap(given -> terms.prices().priceBounds().stream().filter(bounds -> bounds.per() == per))
                .forEach(bounds -> {
                    faults.addUnless(!bounds.isBelow(price), "is below the floor of the bounds per " + per);
                    faults.addUnless(!bounds.isAbove(price), "is above the ceiling of the bounds per " + per);
                });
    }
}
