package io.latchkey.bookings.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.engine.pricing.AgreedPrices;
import io.latchkey.engine.pricing.Discounts;
import io.latchkey.engine.pricing.Extra;
import io.latchkey.engine.pricing.ExtraGuestFee;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.engine.pricing.LengthDiscount;
import io.latchkey.engine.pricing.Tax;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.platform.json.StrictJson;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written into a booking is what is read from it years later. */
class OfferFormatTest {

    private static final Money PRICE = Money.of(100_00, "EUR");
    private static final LocalDate DATE = LocalDate.parse("2026-12-10");

    private static AgreedPrices everything() {
        return new AgreedPrices(
                ZoneId.of("Europe/Helsinki"),
                Per.NIGHT,
                List.of(new Season<>(DateRange.of(DATE, DATE.plusDays(2)), PRICE)),
                PRICE,
                new Discounts(List.of(), List.of(), List.of(new LengthDiscount(Per.NIGHT, 7, 1_000)), 500),
                PRICE,
                new ExtraGuestFee(1, PRICE, new ExtraGuestFee(2, PRICE)),
                List.of(new Extra("linen", "Linen", PRICE, ExtraCharge.PER_PERSON, 2, true)),
                List.of(
                        Tax.percent("VAT", 600),
                        new Tax("City tax", new Tax.PerNight(PRICE), DATE, null, 7, PRICE),
                        new Tax("Spa tax", new Tax.PerPersonNight(PRICE), null, DATE, null, null)),
                new FeeRates(1_000, 300));
    }

    @Test
    void readsTheAgreedPricesThatItWrote() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        new OfferFormat().customize(json);
        new StrictJson().customize(json);

        assertEquals(everything(), json.readValue(json.writeValueAsString(everything()), AgreedPrices.class));
    }
}
