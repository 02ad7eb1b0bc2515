package io.latchkey.bookings.tax;

import io.latchkey.engine.listing.TaxTerms;
import io.latchkey.engine.listing.TaxTerms.Basis;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.FieldRule;
import io.latchkey.platform.store.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an operator may not put into one tax rule; adding a check is adding a line. */
final class TaxRules {

    /** As any price of a listing. */
    private static final long MAX_AMOUNT = 1_000_000_000L;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static final List<FieldRule<TaxedPlace>> OF_PLACE = List.of(
            new FieldRule<>(
                    "/countryCode", "must be a country of ISO 3166", place -> !COUNTRIES.contains(place.countryCode())),
            new FieldRule<>(
                    "/kinds",
                    "must name each kind once",
                    place -> new HashSet<>(place.kinds()).size() < place.kinds().size()));

    static final List<FieldRule<TaxTerms>> OF_TERMS = List.of(
            new FieldRule<>("/name", "must be one line of text", terms -> !isALine(terms.name())),
            new FieldRule<>(
                    "/basisPoints",
                    "must be given where the basis is PERCENT, and only there",
                    terms -> (terms.basis() == Basis.PERCENT) == (terms.basisPoints() == null)),
            new FieldRule<>(
                    "/amount",
                    "must be given where the basis is not PERCENT, and only there",
                    terms -> (terms.basis() == Basis.PERCENT) == (terms.amount() != null)),
            new FieldRule<>("/amount/amountMinor", "must be positive", terms -> isNothing(terms.amount())),
            new FieldRule<>(
                    "/amount/amountMinor", "must be at most " + MAX_AMOUNT, terms -> isMoreThanAPrice(terms.amount())),
            new FieldRule<>("/maxAmount/amountMinor", "must be positive", terms -> isNothing(terms.maxAmount())),
            new FieldRule<>("/maxAmount/currency", "must be the currency of amount", TaxRules::hasTwoCurrencies),
            new FieldRule<>(
                    "/validTo",
                    "must be after validFrom",
                    terms -> terms.validFrom() != null
                            && terms.validTo() != null
                            && !terms.validFrom().isBefore(terms.validTo())));

    private TaxRules() {}

    /** It becomes the name of a ledger account, beside being read on bills. */
    private static boolean isALine(String name) {
        return !name.isBlank() && name.codePoints().allMatch(PlainText::isVisible);
    }

    private static boolean isMoreThanAPrice(Money amount) {
        return amount != null && amount.amountMinor() > MAX_AMOUNT;
    }

    private static boolean isNothing(Money amount) {
        return amount != null && !amount.isPositive();
    }

    private static boolean hasTwoCurrencies(TaxTerms terms) {
        return terms.amount() != null
                && terms.maxAmount() != null
                && !terms.amount().currency().equals(terms.maxAmount().currency());
    }
}
