package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Json;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.Questions;
import io.latchkey.e2e.world.TheWorld;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two desks under many rules, around a change of the clocks: search, calendar, slots, quote and booking agree. */
class ManyRulesScenario {

    private static final ZoneId ZONE = ZoneId.of("Australia/Lord_Howe");
    private static final int DAYS = 28;
    private static final int LONGEST = 6;

    private final Instant change = ZONE.getRules()
            .nextTransition(TheWorld.clock().now().plus(30, ChronoUnit.DAYS))
            .getInstant();
    private final LocalDate sunday = change.atZone(ZONE).toLocalDate();
    private final LocalDate first = sunday.minusWeeks(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));

    private final Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
    private final Guest greta = new Guest(TheWorld.newPeople(1).getFirst());
    private final Questions desks = new Questions(offered(), greta);

    private JsonNode offered() {
        ObjectNode offer = Offers.islandDesks();
        ((ObjectNode) offer.get("terms")).setAll((ObjectNode) Json.read(rules()));
        JsonNode listing = hanna.publishes(offer);
        String blocks = "/v1/listings/" + listing.get("id").asText() + "/blocks";
        close(blocks, "CLOSED", first.plusDays(8), first.plusDays(9));
        close(blocks, "OPEN", sunday, sunday.plusDays(1));
        return listing;
    }

    private void close(String path, String state, LocalDate from, LocalDate to) {
        var range = Map.of("from", from.toString(), "to", to.toString());
        hanna.api()
                .once()
                .post(path, Map.of("state", state, "ranges", List.of(range)))
                .expect(201);
    }

    /** Open but for Sundays, on Fridays into the night; the window ends, and a season begins, within the weeks asked. */
    private String rules() {
        LocalDate today = TheWorld.clock().now().atZone(ZONE).toLocalDate();
        return """
                {"stepMinutes": 30, "openingHours": [%s,
                   {"weekday": "FRIDAY", "opens": "20:00", "closes": "01:30", "overnight": true}],
                 "stayRules": [{"per": "DAY", "min": 1, "max": 5, "mode": "THROUGH"}, {"per": "HOUR", "min": 1, "max": 4}],
                 "weekdayStayRules": [{"per": "DAY", "weekday": "FRIDAY", "min": 2, "max": 4}],
                 "seasonalStayRules": [{"per": "DAY", "from": "%s", "to": "%s", "min": 3, "max": 3}],
                 "departureWeekdays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                 "arrivalWeekdays": ["TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                 "closedToArrival": [{"from": "%s", "to": "%s"}], "closedToDeparture": [{"from": "%s", "to": "%s"}],
                 "turnaroundBefore": "PT30M", "turnaround": "PT1H", "caps": [{"period": "WEEK", "max": 2}],
                 "advanceNotice": "P2D", "bookingWindow": "P%dD"}"""
                .formatted(
                        openingHours(),
                        sunday.plusDays(2),
                        sunday.plusDays(5),
                        first.plusDays(2),
                        first.plusDays(3),
                        first.plusDays(5),
                        first.plusDays(6),
                        ChronoUnit.DAYS.between(today, first) + DAYS - 4);
    }

    private static String openingHours() {
        return Arrays.stream(DayOfWeek.values())
                .filter(weekday -> weekday != DayOfWeek.SUNDAY)
                .map(weekday -> "{\"weekday\": \"%s\", \"opens\": \"08:00\", \"closes\": \"18:00\"}".formatted(weekday))
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatIsFoundByTheDayIsExactlyWhatCanBeQuotedAndBooked() {
        Eventually.get("the search knows the desks", () -> !agreedDays().isEmpty());
        List<JsonNode> quotes = agreedDays();
        assertTrue(quotes.size() > 20 && quotes.size() < DAYS * LONGEST / 2, () -> quotes.size() + " of them");

        greta.books(quotes.getFirst());
        greta.books(quotes.getLast());
        greta.books(greta.getsQuote(
                Offers.stay(desks.listing(), "DAY", text(quotes.getFirst(), "from"), text(quotes.getFirst(), "to"))));

        List<JsonNode> left = agreedDays();
        assertTrue(left.size() < quotes.size(), () -> left.size() + " of " + quotes.size());
        assertTrue(left.stream().noneMatch(quote -> text(quote, "from").equals(text(quotes.getFirst(), "from"))));
    }

    /** The quotes of all stays of the weeks; asserts that calendar and search say the same. */
    private List<JsonNode> agreedDays() {
        Map<LocalDate, JsonNode> calendar = desks.calendar("DAY", first, first.plusDays(DAYS + LONGEST)).stream()
                .collect(Collectors.toMap(day -> LocalDate.parse(text(day, "date")), Function.identity()));
        List<JsonNode> quotes = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate from = first.plusDays(day);
            for (int length = 1; length <= LONGEST; length++) {
                LocalDate to = from.plusDays(length);
                Optional<JsonNode> quote = agreed("DAY", from, to);
                assertEquals(
                        shows(calendar.get(from), length, calendar.get(to)), quote.isPresent(), from + " to " + to);
                quote.ifPresent(quotes::add);
            }
        }
        return quotes;
    }

    private static boolean shows(JsonNode arrival, int length, JsonNode departure) {
        return arrival.get("mayArrive").asBoolean()
                && departure.get("mayLeave").asBoolean()
                && arrival.get("lengths")
                        .valueStream()
                        .anyMatch(range -> range.get("min").asInt() <= length
                                && length <= range.get("max").asInt());
    }

    private Optional<JsonNode> agreed(String per, Object from, Object to) {
        Optional<JsonNode> quote = desks.quote(per, from, to);
        Optional<JsonNode> total = quote.map(one -> one.get("total"));
        // A booking that was just made is known to search a moment later.
        Eventually.get(
                "search and quote agree on " + from + " to " + to, () -> desks.search(per, from, to), total::equals);
        return quote;
    }

    @Test
    void whatIsFoundByTheHourIsExactlyWhatTheSlotsShowAndCanBeBooked() {
        Eventually.get("the search knows the desks", () -> !agreedHours().isEmpty());
        List<JsonNode> quotes = agreedHours();
        assertTrue(quotes.size() > 20, () -> quotes.size() + " of them");
        assertTrue(quotes.stream().anyMatch(quote -> isOn(sunday, quote)), "the Sunday was opened");

        greta.books(quotes.getFirst());
        greta.books(quotes.getLast());

        List<JsonNode> left = agreedHours();
        assertEquals(List.of(text(quotes.getFirst(), "from"), text(quotes.getLast(), "from")), texts(left, "from"));
    }

    private static boolean isOn(LocalDate date, JsonNode quote) {
        return Instant.parse(text(quote, "from")).atZone(ZONE).toLocalDate().equals(date);
    }

    /** The quotes of all stays of two hours from Friday to Sunday; asserts that slots and search say the same. */
    private List<JsonNode> agreedHours() {
        LocalDate friday = sunday.minusDays(2);
        Map<Instant, JsonNode> slots = desks.slots("PT2H", friday, sunday.plusDays(1)).stream()
                .collect(Collectors.toMap(slot -> Instant.parse(text(slot, "from")), slot -> slot.get("total")));
        List<JsonNode> quotes = new ArrayList<>();
        Instant end = sunday.plusDays(1).atStartOfDay(ZONE).toInstant();
        for (Instant from = friday.atStartOfDay(ZONE).toInstant(); from.isBefore(end); from = next(from)) {
            Optional<JsonNode> quote = agreed("HOUR", from, from.plus(Duration.ofHours(2)));
            assertEquals(Optional.ofNullable(slots.remove(from)), quote.map(one -> one.get("total")), from::toString);
            quote.ifPresent(quotes::add);
        }
        assertEquals(Map.of(), slots, "slots that begin off the step");
        return quotes;
    }

    private static Instant next(Instant from) {
        return from.plus(Duration.ofMinutes(30));
    }

    private static List<String> texts(List<JsonNode> quotes, String field) {
        return quotes.stream().map(quote -> text(quote, field)).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }
}
