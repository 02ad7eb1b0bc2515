package io.latchkey.bookings.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.listing.TaxTerms;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaxRulesTest {

    private static List<String> broken(String name) {
        TaxTerms terms = new TaxTerms(name, TaxTerms.Basis.PERCENT, 500, null, null, null, null, null);
        return TaxRules.OF_TERMS.stream()
                .filter(rule -> rule.isBroken().test(terms))
                .map(rule -> rule.pointer())
                .toList();
    }

    @Test
    void refusesNamesThatNoLedgerAccountCanHave() {
        Stream.of("a\nb", "a\tb", "a\u0085b", "a\u200Bb", "", "\u2003")
                .forEach(name -> assertEquals(List.of("/name"), broken(name)));
        assertEquals(List.of(), broken("Taxe de séjour, été"));
    }
}
