package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The rules for what is charged, or held, on top of nights, days and hours. */
final class ExtraRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            ExtraRules::cleaningFeeIsAPrice,
            ExtraRules::extraGuestsFit,
            ExtraRules::extrasAreDistinctAndInBounds,
            ExtraRules::taxesAreDistinctAndInBounds,
            ExtraRules::securityDepositIsInBounds);

    private static final Pattern CODE = Pattern.compile(Extra.CODE);

    private ExtraRules() {}

    private static void cleaningFeeIsAPrice(Terms terms, Faults faults) {
        PriceRules.price(terms, terms.prices().cleaningFee(), faults.in("cleaningFee"));
    }

    private static void extraGuestsFit(Terms terms, Faults faults) {
        ExtraGuestFee fee = terms.prices().extraGuestFee();
        if (fee == null) {
            return;
        }
        Faults place = faults.in("extraGuestFee");
        PriceRules.price(terms, fee.price(), place.in("price"));
        place.in("above")
                .addUnless(
                        fee.above() >= 1 && fee.above() < terms.capacity(),
                        "must be 1 or more and below the capacity: else no guest would ever pay it");
    }

    private static void extrasAreDistinctAndInBounds(Terms terms, Faults faults) {
        Faults list = faults.in("extras");
        list.atMost(Prices.MAX_EXTRAS, terms.prices().extras());
        list.refuseRepeats(
                terms.prices().extras(), extra -> extra.code().toUpperCase(Locale.ROOT), "code", "must not repeat");
        list.each(terms.prices().extras(), (extra, place) -> {
            place.in("code")
                    .addUnless(
                            CODE.matcher(extra.code()).matches(),
                            "must be 1 to 40 letters, digits, hyphens or underscores");
            place.in("name").addAll(Text.faultsOfLine(extra.name(), 1, Extra.MAX_NAME));
            PriceRules.price(terms, extra.price(), place.in("price"));
            place.in("maxQuantity")
                    .addUnless(
                            extra.maxQuantity() >= 1 && extra.maxQuantity() <= Extra.MAX_QUANTITY,
                            "must be from 1 to " + Extra.MAX_QUANTITY);
        });
    }

    private static void securityDepositIsInBounds(Terms terms, Faults faults) {
        Money deposit = terms.prices().securityDeposit();
        if (deposit == null) {
            return;
        }
        Faults place = faults.in("securityDeposit");
        PriceRules.currency(terms, deposit, place);
        place.in("amountMinor")
                .addUnless(
                        deposit.isPositive() && deposit.amountMinor() <= Prices.MAX_DEPOSIT,
                        "must be from 1 to " + Prices.MAX_DEPOSIT + "; leave it out for none");
    }

    private static void taxesAreDistinctAndInBounds(Terms terms, Faults faults) {
        Faults list = faults.in("taxes");
        list.atMost(Prices.MAX_TAXES, terms.prices().taxes());
        list.refuseRepeats(
                terms.prices().taxes(), tax -> tax.name().toUpperCase(Locale.ROOT), "name", "must not repeat");
        list.each(terms.prices().taxes(), (tax, place) -> {
            place.in("name").addAll(Text.faultsOfLine(tax.name(), 1, Prices.MAX_TAX_NAME));
            place.in("basisPoints")
                    .addUnless(
                            tax.basisPoints() >= 1 && tax.basisPoints() <= Money.BASIS_POINTS,
                            "must be from 1 to " + Money.BASIS_POINTS);
        });
    }
}
