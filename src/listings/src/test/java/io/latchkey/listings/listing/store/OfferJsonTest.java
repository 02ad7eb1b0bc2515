package io.latchkey.listings.listing.store;

import static io.latchkey.listings.offer.SomeTerms.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import io.latchkey.listings.offer.Attributes;
import io.latchkey.listings.offer.CarAttributes;
import io.latchkey.listings.offer.DayTime;
import io.latchkey.listings.offer.ExtraGuestFee;
import io.latchkey.listings.offer.LengthDiscount;
import io.latchkey.listings.offer.OpeningHours;
import io.latchkey.listings.offer.SeasonalRate;
import io.latchkey.listings.offer.SeasonalStayRule;
import io.latchkey.listings.offer.SomeTerms;
import io.latchkey.listings.offer.StayAttributes;
import io.latchkey.listings.offer.Tax;
import io.latchkey.listings.offer.Terms;
import io.latchkey.listings.offer.WorkAttributes;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferJsonTest {

    @Test
    void readsTermsAsItWroteThem() {
        SomeTerms some = new SomeTerms();
        LocalDate july = LocalDate.of(2027, 7, 1);
        some.seasonalRates = List.of(new SeasonalRate(Per.NIGHT, july, july.plusMonths(2), euros(150)));
        some.lengthDiscounts = List.of(new LengthDiscount(Per.NIGHT, 7, 1000));
        some.cleaningFee = euros(40);
        some.extraGuestFee = new ExtraGuestFee(2, euros(10));
        some.taxes = List.of(new Tax("City tax", 600));
        some.openingHours = List.of(new OpeningHours(DayOfWeek.FRIDAY, DayTime.parse("22:00"), DayTime.parse("24:00")));
        some.seasonalStayRules = List.of(new SeasonalStayRule(Per.NIGHT, july, july.plusDays(7), 3, 30));
        some.advanceNotice = Span.parse("P1DT12H");
        Terms terms = some.build();
        assertEquals(terms, OfferJson.read(OfferJson.write(terms), Terms.class));
    }

    @Test
    void writesTimesAndSpansAsTheApiDoes() {
        String json = OfferJson.write(new SomeTerms().build());
        assertTrue(json.contains("\"checkInTime\":\"15:00\""), json);
        assertTrue(json.contains("\"advanceNotice\":\"PT0S\",\"bookingWindow\":\"P730D\""), json);
        assertTrue(json.contains("\"base\":{\"amountMinor\":9900,\"currency\":\"EUR\"}"), json);
    }

    @Test
    void readsAttributesOfEveryTypeAsItWroteThem() {
        for (Attributes attributes : List.of(
                new StayAttributes(1, null, new BigDecimal("1.5"), List.of("Wifi")),
                new CarAttributes("Saab", "9-3", 1999, 5, CarAttributes.Fuel.PETROL, null, 200, List.of()),
                new WorkAttributes(4, null, -1, List.of("Screen")))) {
            assertEquals(attributes, OfferJson.read(OfferJson.write(attributes), Attributes.class));
        }
    }

    @Test
    void skipsWhatALaterReleaseAdded() {
        String json = OfferJson.write(new SomeTerms().build()).replaceFirst("\\{", "{\"petFee\":{\"amountMinor\":1},");
        assertEquals(new SomeTerms().build(), OfferJson.read(json, Terms.class));
    }
}
