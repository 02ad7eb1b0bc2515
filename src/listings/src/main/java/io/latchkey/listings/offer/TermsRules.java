package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What good terms keep to, each rule a named function. Adding a rule is adding a line to a list of its topic. */
final class TermsRules {

    private static final List<BiConsumer<Terms, Faults>> ONE_BY_ONE = Stream.of(
                    List.<BiConsumer<Terms, Faults>>of(TermsRules::capacityIsInBounds, TermsRules::houseRulesAreText),
                    PriceRules.ALL,
                    ExtraRules.ALL,
                    DiscountRules.ALL,
                    HoursRules.ALL,
                    LengthRules.ALL,
                    ArrivalRules.ALL,
                    LeadTimeRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** Of the terms as a whole. Each is for terms to which none before objects: a cause hides what follows from it. */
    private static final List<BiConsumer<Terms, Faults>> TOGETHER = List.of(
            LengthRules::everyRuleCanBeKept,
            ArrivalRules::everyArrivalMayLeave,
            ArrivalRules::everyWayOfRentingIsPossible,
            ArrivalRules::everyLengthMayLeave);

    private TermsRules() {}

    static void check(Terms terms, Faults faults) {
        int before = faults.count();
        ONE_BY_ONE.forEach(rule -> rule.accept(terms, faults));
        for (BiConsumer<Terms, Faults> rule : TOGETHER) {
            if (faults.count() == before) {
                rule.accept(terms, faults);
            }
        }
    }

    private static void capacityIsInBounds(Terms terms, Faults faults) {
        faults.in("capacity")
                .addUnless(
                        terms.capacity() >= 1 && terms.capacity() <= Terms.MAX_CAPACITY,
                        "must be from 1 to " + Terms.MAX_CAPACITY);
    }

    private static void houseRulesAreText(Terms terms, Faults faults) {
        faults.in("houseRules").addAll(Text.faultsOfParagraphs(terms.houseRules(), Terms.MAX_HOUSE_RULES));
    }

    /** For everything that is said about one way of renting. */
    static void isOffered(Terms terms, Per per, Faults faults) {
        faults.in("per").addUnless(terms.offers(per), "there is no rate per " + per + "; add one or leave this out");
    }
}
