package io.latchkey.engine.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.listing.TaxTerms.Basis;
import io.latchkey.engine.pricing.Tax;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTaxTest {

    private static final UUID ID = new UUID(1, 2);

    private static ListingCopy listing(String country, String city, String kind) {
        return new ListingCopy(
                new ListingId(ID),
                new PersonId(ID),
                1,
                ListingState.PUBLISHED,
                kind,
                "A home",
                country,
                city,
                ZoneOffset.UTC,
                ID,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static PlaceTax rule(String name, String country, String city, String... kinds) {
        return new PlaceTax(
                country, city, List.of(kinds), new TaxTerms(name, Basis.PERCENT, 500, null, null, null, null, null));
    }

    /** Country, city and kind; an empty one is null. */
    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "PT//,            PT/Lisboa/HOME, true",
        "PT//,            ES/Lisboa/HOME, false",
        "PT/LISBOA/,      PT/Lisboa/HOME, true",
        "SM/CITTÀ/,       SM/Città/HOME,  true",
        "PT/Lisboa/,      PT/Porto/HOME,  false",
        "PT/Lisboa/,      ES/Lisboa/HOME, false",
        "PT//ROOM,        PT/Lisboa/HOME, false",
        "PT//HOME,        PT/Lisboa/HOME, true",
        "PT/Lisboa/HOME,  PT/lisboa/HOME, true",
        "PT//,            //HOME,         false",
        "PT/Lisboa/,      PT//HOME,       false",
        "PT//HOME,        PT//,           false",
        "PT//,            PT//,           true",
    })
    void isForListingsOfItsPlaceAndKinds(String rule, String listing, boolean applies) {
        String[] taxed = parts(rule);
        String[] asked = parts(listing);
        PlaceTax tax =
                taxed[2] == null ? rule("Tax", taxed[0], taxed[1]) : rule("Tax", taxed[0], taxed[1], "CAR", taxed[2]);

        assertEquals(applies, tax.appliesTo(listing(asked[0], asked[1], asked[2])));
    }

    private static String[] parts(String text) {
        return Stream.of(text.split("/", -1))
                .map(part -> part.isEmpty() ? null : part)
                .toArray(String[]::new);
    }

    @Test
    void keepsTheOrderOfTheRules() {
        List<PlaceTax> rules =
                List.of(rule("Second", "PT", null), rule("Elsewhere", "ES", null), rule("First", "PT", "Lisboa"));

        assertEquals(
                List.of("Second", "First"),
                PlaceTax.of(listing("PT", "Lisboa", "HOME"), rules).stream()
                        .map(Tax::name)
                        .toList());
    }
}
