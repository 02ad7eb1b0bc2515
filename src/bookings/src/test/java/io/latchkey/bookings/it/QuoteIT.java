package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QuoteIT extends ServiceIT {

    private Map<String, Object> wish(UUID home) {
        Map<String, Object> wish = wish(home, "NIGHT", day(10), day(12));
        wish.put("guests", 2);
        return wish;
    }

    @Test
    void addsUpLineByLine() {
        UUID home = publish(Listings.aHome(someone(), someone()));

        askQuote(someone(), wish(home))
                .then()
                .statusCode(201)
                .body("lines.code", contains("STAY", "GUEST_FEE", "TAX"))
                .body("lines.amount.amountMinor", contains(20_000, 2_000, 1_200))
                .body("lines.paidTo", contains("HOST", "PLATFORM", "TAX"))
                .body("total.amountMinor", equalTo(23_200))
                .body("hostReceives.amountMinor", equalTo(19_400))
                .body("timeZone", equalTo("Europe/Helsinki"))
                .body("instantBook", equalTo(true))
                .body("cancellationPolicy", equalTo("FLEXIBLE"));
    }

    @Test
    void keepsItsPriceWhateverTheHostChangesAfterwards() {
        UUID guest = someone();
        UUID host = someone();
        UUID home = someone();
        publish(Listings.aHome(home, host));
        String quote = quote(guest, home, day(10), day(12));

        publish(Listings.aHome(home, host).version(2).terms(terms -> terms.put("cancellationPolicy", "NON_REFUNDABLE")
                .put("instantBook", false)
                .withArray("rates")
                .get(0)
                .withObject("base")
                .put("amountMinor", 99_900)));

        askBooking(guest, quote)
                .then()
                .statusCode(201)
                .body("total.amountMinor", equalTo(23_200))
                .body("cancellationPolicy", equalTo("FLEXIBLE"))
                .body("instantBook", equalTo(true));
    }

    @Test
    void neverReplacesASnapshotByAnOlderOne() {
        UUID host = someone();
        UUID home = someone();
        publish(Listings.aHome(home, host).version(5).state("PAUSED"));
        publish(Listings.aHome(home, host).version(4));

        askQuote(someone(), wish(home)).then().statusCode(409).body("reasons.rule", contains("LISTING_NOT_PUBLISHED"));
    }

    @Test
    void namesEveryRuleThatSaysNoAndTheNearestDates() {
        UUID home = publish(Listings.aHome(someone(), someone()));
        book(someone(), home, day(10), day(12));

        Map<String, Object> wish = wish(home);
        wish.put("guests", 5);
        askQuote(someone(), wish)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/not-available"))
                .body("reasons.rule", hasItems("OCCUPIED", "CAPACITY"));
        askQuote(someone(), wish(home))
                .then()
                .statusCode(409)
                .body("nearest.from", contains(day(8).toString(), day(12).toString()));
    }

    @Test
    void isNotForTheListingsOwnHost() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));

        askQuote(host, wish(home))
                .then()
                .statusCode(403)
                .body("type", equalTo("https://latchkey.dev/problems/self-booking"));
    }

    @Test
    void refusesAnotherCurrency() {
        Map<String, Object> wish = wish(publish(Listings.aHome(someone(), someone())));
        wish.put("currency", "USD");

        askQuote(someone(), wish)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://latchkey.dev/problems/currency-not-offered"))
                .body("currency", equalTo("EUR"));
    }

    @Test
    void doesNotKnowDraftsAndUnknownListings() {
        UUID draft = publish(Listings.aHome(someone(), someone()).state("DRAFT"));

        askQuote(someone(), wish(draft)).then().statusCode(404);
        askQuote(someone(), wish(someone())).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} nights from day {1}, {2} guests: {3}")
    @CsvSource({
        "2, -3, 1, 409, IN_THE_PAST",
        "400, 10, 1, 409, MAX_LENGTH",
        "2, 10, 9, 409, CAPACITY",
        "2, 1000, 1, 409, BOOKING_WINDOW"
    })
    void refusesWhatTheRulesForbid(int nights, int from, int guests, int status, String rule) {
        Map<String, Object> wish = wish(publish(Listings.aHome(someone(), someone())));
        wish.put("from", day(from).toString());
        wish.put("to", day(from + nights).toString());
        wish.put("guests", guests);

        askQuote(someone(), wish).then().statusCode(status).body("reasons.rule", hasItem(rule));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "to, 2026-01-01, /to",
        "from, 2026-02-30, /from",
        "from, yesterday!!, /from",
        "to, 9999-12-31, /to",
        "guests, 0, /guests",
        "units, 0, /units",
        "listingId, 1-1-1-1-1, /listingId",
        "per, WEEK, /per",
        "currency, XXY, /currency",
        "price, 1, /price"
    })
    void refusesWhatIsNotValidAndPointsAtIt(String field, String value, String pointer) {
        Map<String, Object> wish = wish(publish(Listings.aHome(someone(), someone())));
        wish.put(field, value.matches("\\d+") ? (Object) Integer.valueOf(value) : value);

        askQuote(someone(), wish)
                .then()
                .statusCode(400)
                .header("Content-Type", equalTo("application/problem+json"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void refusesZeroNights() {
        Map<String, Object> wish = wish(publish(Listings.aHome(someone(), someone())));
        wish.put("to", wish.get("from"));

        askQuote(someone(), wish).then().statusCode(400).body("errors.pointer", contains("/to"));
    }
}
