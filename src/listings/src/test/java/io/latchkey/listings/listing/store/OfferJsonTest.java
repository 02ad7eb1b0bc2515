package io.latchkey.listings.listing.store;

import static io.latchkey.listings.offer.SomeTerms.euros;
import static io.latchkey.listings.offer.SomeTerms.open;
import static io.latchkey.listings.offer.SomeTerms.overnight;
import static io.latchkey.listings.offer.SomeTerms.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.Span;
import io.latchkey.listings.offer.Cap;
import io.latchkey.listings.offer.ClosedDates;
import io.latchkey.listings.offer.DayTime;
import io.latchkey.listings.offer.EarlyBirdDiscount;
import io.latchkey.listings.offer.Extra;
import io.latchkey.listings.offer.ExtraGuestFee;
import io.latchkey.listings.offer.LastMinuteDiscount;
import io.latchkey.listings.offer.LengthDiscount;
import io.latchkey.listings.offer.PriceBounds;
import io.latchkey.listings.offer.Rate;
import io.latchkey.listings.offer.SeasonalRate;
import io.latchkey.listings.offer.SeasonalStayRule;
import io.latchkey.listings.offer.SomeTerms;
import io.latchkey.listings.offer.StayRule;
import io.latchkey.listings.offer.Tax;
import io.latchkey.listings.offer.Terms;
import io.latchkey.listings.offer.WeekdayPrice;
import io.latchkey.listings.offer.WeekdayStayRule;
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
        some.securityDeposit = euros(500);
        some.taxes = List.of(new Tax("City tax", 600));
        some.openingHours = List.of(open(DayOfWeek.FRIDAY, "22:00", "24:00"));
        some.seasonalStayRules = List.of(new SeasonalStayRule(Per.NIGHT, july, july.plusDays(7), 3, 30));
        some.advanceNotice = Span.parse("P1DT12H");
        some.rates =
                List.of(new Rate(Per.NIGHT, euros(99), null, List.of(new WeekdayPrice(DayOfWeek.MONDAY, euros(80)))));
        some.priceBounds = List.of(new PriceBounds(Per.NIGHT, euros(60), null));
        some.earlyBirds = List.of(new EarlyBirdDiscount(60, 1000));
        some.lastMinutes = List.of(new LastMinuteDiscount(3, 1500));
        some.nonRefundable = 1000;
        some.extras = List.of(new Extra("COT", "Baby cot", euros(5), ExtraCharge.PER_BOOKING, 2, false));
        some.stayRules = List.of(new StayRule(Per.NIGHT, 2, 14, StayRuleMode.THROUGH));
        some.weekdayStayRules = List.of(new WeekdayStayRule(Per.NIGHT, DayOfWeek.FRIDAY, 2, 7));
        some.arrivalWeekdays = List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        some.departureWeekdays = List.of(DayOfWeek.SUNDAY);
        some.closedToArrival = List.of(new ClosedDates(july, july.plusDays(1)));
        some.closedToDeparture = List.of(new ClosedDates(july, july.plusDays(2)));
        some.sameDayUntil = DayTime.parse("24:00");
        some.turnaroundBefore = Span.parse("PT2H");
        some.caps = List.of(new Cap(CapPeriod.WEEK, 2));
        Terms terms = some.build();
        assertEquals(terms, OfferJson.read(OfferJson.write(terms), Terms.class));
    }

    @Test
    void readsWhatTheFirstReleaseStored() {
        String stored =
                """
                {"currency":"EUR","rates":[{"per":"HOUR","base":{"amountMinor":900,"currency":"EUR"},"weekend":null}],
                 "seasonalRates":[],"lengthDiscounts":[],"cleaningFee":null,"extraGuestFee":null,"taxes":[],
                 "capacity":1,"checkInTime":"15:00","checkOutTime":"11:00",
                 "openingHours":[{"weekday":"FRIDAY","opens":"22:00","closes":"02:00"}],"stepMinutes":30,
                 "stayRules":[{"per":"HOUR","min":1,"max":24}],"seasonalStayRules":[],"advanceNotice":"PT0S",
                 "bookingWindow":"P730D","turnaround":"PT15M","instantBook":true,"cancellationPolicy":"FLEXIBLE",
                 "houseRules":""}""";
        SomeTerms same = new SomeTerms();
        same.rates = List.of(rate(Per.HOUR, 9));
        same.capacity = 1;
        same.openingHours = List.of(overnight(DayOfWeek.FRIDAY, "22:00", "02:00"));
        same.turnaround = Span.ofMinutes(15);
        assertEquals(same.build(), OfferJson.read(stored, Terms.class));
    }

    @Test
    void writesTimesAndSpansAsTheApiDoes() {
        String json = OfferJson.write(new SomeTerms().build());
        assertTrue(json.contains("\"checkInTime\":\"15:00\""), json);
        assertTrue(json.contains("\"advanceNotice\":\"PT0S\",\"sameDayUntil\":null,\"bookingWindow\":\"P730D\""), json);
        assertTrue(json.contains("\"base\":{\"amountMinor\":9900,\"currency\":\"EUR\"}"), json);
    }

    @Test
    void skipsWhatALaterReleaseAdded() {
        String json = OfferJson.write(new SomeTerms().build()).replaceFirst("\\{", "{\"petFee\":{\"amountMinor\":1},");
        assertEquals(new SomeTerms().build(), OfferJson.read(json, Terms.class));
    }
}
