package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Books;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Json;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hosts say about times and prices: taken if it makes sense, and then meant by slots, quotes and bookings. */
class HouseRulesScenario {

    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final Guest greta = new Guest(TheWorld.newPeople(1).getFirst());
    private final LocalDate friday = TheWorld.clock().inDays(60).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stayRules | [{'per':'NIGHT','min':5,'max':4}] | /terms/stayRules/0",
                "arrivalWeekdays | ['MONDAY','MONDAY'] | /terms/arrivalWeekdays",
                "sameDayUntil | '25:00' | /terms/sameDayUntil",
                "priceBounds | [{'per':'NIGHT','floor':{'amountMinor':9000,'currency':'EUR'},"
                        + "'ceiling':{'amountMinor':8000,'currency':'EUR'}}] | /terms/priceBounds/0",
                "openingHours | [{'weekday':'FRIDAY','opens':'18:00','closes':'02:00'}] | /terms/openingHours/0"
            })
    void refusesTermsThatContradictThemselves(String field, String value, String place) {
        ObjectNode offer = Offers.aHome();
        ((ObjectNode) offer.get("terms")).set(field, Json.read(value.replace('\'', '"')));
        JsonNode errors = hanna.api()
                .once()
                .post("/v1/listings", offer)
                .expect(400)
                .json()
                .get("errors");
        assertTrue(
                errors.valueStream()
                        .anyMatch(error -> error.path("pointer").asText().startsWith(place)),
                errors::toPrettyString);
    }

    /** Open on Friday evening until two in the morning, in New York. */
    @Test
    void rentsOverMidnightWhatIsOpenOverMidnight() {
        JsonNode bar = hanna.publishes(Offers.openLate(Offers.aMeetingRoom()));
        List<JsonNode> slots = slots(bar);
        assertEquals(
                List.of(
                        "18:00", "18:30", "19:00", "19:30", "20:00", "20:30", "21:00", "21:30", "22:00", "22:30",
                        "23:00", "23:30", "00:00"),
                slots.stream().map(HouseRulesScenario::localStart).toList());

        JsonNode overMidnight = slots.get(10);
        ObjectNode stay = Offers.stay(
                bar,
                "HOUR",
                overMidnight.get("from").asText(),
                overMidnight.get("to").asText());
        JsonNode quote = gustav.getsQuote(stay);
        assertEquals(overMidnight.get("total"), quote.get("total"));
        gustav.books(quote);
        greta.isRefused(stay, "OCCUPIED");
        assertEquals(
                List.of("18:00", "18:30", "19:00", "19:30", "20:00", "20:30", "21:00"),
                slots(bar).stream().map(HouseRulesScenario::localStart).toList());
    }

    @Test
    void pricesExtrasAndGivesLessForAPriceThatDoesNotComeBack() {
        JsonNode home = hanna.publishes(Offers.withBreakfast(Offers.aHome()));
        ObjectNode stay = Offers.stay(home, "NIGHT", friday, friday.plusDays(2));
        JsonNode plain = gustav.getsQuote(stay);
        stay.put("variant", "NON_REFUNDABLE")
                .putArray("extras")
                .addObject()
                .put("code", "BREAKFAST")
                .put("quantity", 1);
        JsonNode quote = gustav.getsQuote(stay);
        Books.linesAddUp(quote);
        assertEquals(2 * 1200, amount(quote, "EXTRA"), quote::toPrettyString);
        assertEquals(-2200, amount(quote, "NON_REFUNDABLE_DISCOUNT"), "ten per cent of two nights at the weekend");
        assertEquals(0, amount(plain, "EXTRA"));

        JsonNode booking = gustav.books(quote);
        assertEquals(quote.get("lines"), booking.get("lines"));
    }

    private static long amount(JsonNode quote, String code) {
        return quote.get("lines")
                .valueStream()
                .filter(line -> line.get("code").asText().equals(code))
                .mapToLong(line -> minor(line.get("amount")))
                .sum();
    }

    private List<JsonNode> slots(JsonNode listing) {
        String query = "/slots?from=" + friday + "&to=" + friday.plusDays(2) + "&length=PT2H&limit=100";
        return TheWorld.api()
                .get("/v1/listings/" + listing.get("id").asText() + query)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static String localStart(JsonNode slot) {
        return OffsetDateTime.parse(slot.get("from").asText())
                .atZoneSameInstant(ZoneId.of("America/New_York"))
                .toLocalTime()
                .toString();
    }
}
