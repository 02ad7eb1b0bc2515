package io.latchkey.e2e.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.e2e.world.Json;
import io.latchkey.e2e.world.Offers;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Random;

/** Listings with few and many rules, in twenty zones. */
final class RandomOffers {

    static final List<String> ZONES = List.of(
            "Europe/Brussels",
            "America/Toronto",
            "Asia/Tokyo",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Sydney",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "America/St_Johns",
            "America/Havana",
            "America/Santiago",
            "Africa/Cairo",
            "Africa/Nairobi",
            "Pacific/Auckland",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "Pacific/Marquesas",
            "Asia/Beirut",
            "Europe/London",
            "UTC");

    /** Nobody else's listings lie here. */
    static final double SOUTH = -30;

    static final double WEST = -20;

    private final Random random;
    private final boolean small;

    /** @param small with one zone after the other in a small area, so that a search finds all of them */
    RandomOffers(Random random, boolean small) {
        this.random = random;
        this.small = small;
    }

    /** One at a place of its own. */
    ObjectNode next(int number) {
        ObjectNode offer = Offers.aHome().put("title", "Exact " + number);
        offer.put("timeZone", ZONES.get(number % ZONES.size()));
        offer.put("unitCount", random.nextInt(4) == 0 ? 2 : 1);
        ((ObjectNode) offer.get("location"))
                .put("latitude", SOUTH + random.nextDouble(small ? 0.5 : 2))
                .put("longitude", WEST + random.nextDouble(small ? 0.5 : 2));
        ObjectNode terms = (ObjectNode) offer.get("terms");
        terms.put("capacity", random.nextInt(1, 6));
        terms.put("instantBook", random.nextBoolean());
        if (random.nextInt(3) > 0) {
            terms.remove("lengthDiscounts");
        }
        if (terms.get("capacity").intValue() <= 2) {
            terms.remove("extraGuestFee");
        }
        rates(terms);
        rules(terms);
        return offer;
    }

    private void rates(ObjectNode terms) {
        ArrayNode rates = terms.putArray("rates");
        rates.add(rate("NIGHT", random.nextInt(20, 200)));
        if (random.nextBoolean()) {
            rates.add(rate("DAY", random.nextInt(20, 200)));
        }
        if (random.nextBoolean()) {
            rates.add(rate("HOUR", random.nextInt(5, 30)));
        }
    }

    private ObjectNode rate(String per, int euros) {
        ObjectNode rate = (ObjectNode) Json.read("{\"per\":\"" + per + "\"}");
        rate.putObject("base").put("amountMinor", euros * 100L).put("currency", "EUR");
        if (random.nextBoolean()) {
            rate.putObject("weekend").put("amountMinor", euros * 125L).put("currency", "EUR");
        }
        return rate;
    }

    private void rules(ObjectNode terms) {
        if (random.nextInt(3) == 0) {
            int min = random.nextInt(1, 4);
            terms.putArray("stayRules")
                    .add(Json.read(
                            "{\"per\":\"NIGHT\",\"min\":%d,\"max\":%d}".formatted(min, min + random.nextInt(10))));
        }
        if (random.nextInt(4) == 0) {
            ArrayNode days = terms.putArray("arrivalWeekdays");
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(3) > 0) {
                    days.add(day.name());
                }
            }
        }
        if (random.nextInt(3) == 0) {
            terms.put("advanceNotice", "P" + random.nextInt(4) + "D");
        }
        if (random.nextInt(3) == 0) {
            terms.put("bookingWindow", "P" + random.nextInt(10, 60) + "D");
        }
        if (random.nextInt(3) == 0) {
            terms.put("turnaround", "PT" + random.nextInt(1, 30) + "H");
        }
        if (random.nextInt(5) == 0) {
            terms.putArray("caps").add(Json.read("{\"period\":\"WEEK\",\"max\":1}"));
        }
        if (random.nextInt(4) == 0) {
            ArrayNode hours = terms.putArray("openingHours");
            for (DayOfWeek day : DayOfWeek.values()) {
                hours.add(Json.read("{\"weekday\":\"%s\",\"opens\":\"08:00\",\"closes\":\"20:00\"}".formatted(day)));
            }
        }
    }
}
