package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a place takes, on the bills of the stays there. Every test has a city of its own. */
@QuarkusTest
class TaxRuleIT extends ServiceIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String city;
    private UUID host;
    private UUID guest;
    private UUID home;

    @BeforeEach
    void offerAHomeInACity() {
        host = someone();
        guest = someone();
        city = "Città " + host;
        home = publish(Listings.aHome(someone(), host).at("SM", city).terms(terms -> {
            terms.put("nonRefundableDiscount", 1000);
            terms.putArray("extras")
                    .addObject()
                    .put("code", "breakfast")
                    .put("name", "Breakfast")
                    .put("charged", "PER_PERSON_AND_TIME")
                    .put("maxQuantity", 1)
                    .put("mandatory", false)
                    .set("price", JSON.valueToTree(euros(1_000)));
        }));
    }

    private static Map<String, Object> euros(int minor) {
        return money(minor, "EUR");
    }

    private static Map<String, Object> money(int minor, String currency) {
        return Map.of("amountMinor", minor, "currency", currency);
    }

    private Response make(Map<String, Object> rule) {
        return asOperator(someone()).body(rule).post("/v1/operator/tax-rules");
    }

    private String made(String name, Map<String, Object> more) {
        Map<String, Object> rule = new HashMap<>(Map.of("name", name, "countryCode", "SM", "city", city));
        rule.putAll(more);
        return make(rule).then().statusCode(201).extract().path("id");
    }

    private Map<String, Object> fourNights() {
        Map<String, Object> wish = wish(home, "NIGHT", day(10), day(14));
        wish.put("guests", 2);
        return wish;
    }

    private List<String> labels() {
        return askQuote(guest, fourNights()).then().statusCode(201).extract().path("lines.label");
    }

    @Test
    void addsUpWithCouponExtrasAndTheNonRefundableVariant() {
        made("Per head", Map.of("basis", "PER_PERSON_NIGHT", "amount", euros(200), "maxNights", 3));
        made("Per room", Map.of("basis", "PER_NIGHT", "amount", euros(500), "maxAmount", euros(1_200)));
        as(host).body(Map.of("code", "TEN", "basisPoints", 1000))
                .post("/v1/me/coupons")
                .then()
                .statusCode(201);
        Map<String, Object> wish = fourNights();
        wish.put("variant", "NON_REFUNDABLE");
        wish.put("couponCode", "ten");
        wish.put("extras", List.of(Map.of("code", "breakfast")));

        JsonPath quote = askQuote(guest, wish)
                .then()
                .statusCode(201)
                .body(
                        "lines.code",
                        contains(
                                "STAY", "NON_REFUNDABLE_DISCOUNT", "COUPON", "EXTRA", "GUEST_FEE", "TAX", "TAX", "TAX"))
                .body("lines.amount.amountMinor", contains(40_000, -4_000, -3_600, 8_000, 4_040, 2_424, 1_200, 1_200))
                .body("total.amountMinor", equalTo(49_264))
                .body("cancellationPolicy", equalTo("NON_REFUNDABLE"))
                .extract()
                .jsonPath();

        assertEquals(49_264, quote.getInt("lines.amount.amountMinor.sum()"));
    }

    @Test
    void findsTheCityInAnyCaseAndTheKindItIsFor() {
        city = city.toUpperCase(Locale.ROOT);
        made("For homes", Map.of("basis", "PERCENT", "basisPoints", 500, "kinds", List.of("HOME", "ROOM")));
        made("For cars", Map.of("basis", "PERCENT", "basisPoints", 500, "kinds", List.of("CAR")));
        city = "Elsewhere " + host;
        made("For others", Map.of("basis", "PERCENT", "basisPoints", 500));

        assertEquals(List.of("City tax", "For homes"), labels().stream().skip(2).toList());
    }

    @Test
    void leavesOutWhatHasAnAmountInAnotherCurrencyThanThePrices() {
        made("Francs", Map.of("basis", "PER_NIGHT", "amount", money(500, "CHF")));
        made("Capped", Map.of("basis", "PERCENT", "basisPoints", 500, "maxAmount", money(9_000, "CHF")));
        made("Euros", Map.of("basis", "PERCENT", "basisPoints", 500, "maxAmount", euros(9_000)));

        assertEquals(List.of("City tax", "Euros"), labels().stream().skip(2).toList());
    }

    @Test
    void leavesGivenQuotesAloneWhenItBeginsOrEnds() {
        String before =
                askQuote(guest, fourNights()).then().statusCode(201).extract().path("id");
        String rule = made("Tourist tax", Map.of("basis", "PER_NIGHT", "amount", euros(500)));
        UUID another = someone();
        String between = askQuote(another, fourNights())
                .then()
                .statusCode(201)
                .body("total.amountMinor", equalTo(48_400))
                .extract()
                .path("id");

        asOperator(someone())
                .post("/v1/operator/tax-rules/" + rule + "/end")
                .then()
                .statusCode(200)
                .body("endedAt", notNullValue());

        askQuote(guest, fourNights()).then().body("total.amountMinor", equalTo(46_400));
        as(guest).get("/v1/quotes/" + before).then().body("total.amountMinor", equalTo(46_400));
        as(another).get("/v1/quotes/" + between).then().body("total.amountMinor", equalTo(48_400));
        askBooking(guest, before).then().statusCode(201).body("total.amountMinor", equalTo(46_400));
    }

    @Test
    void answersWhatWasMadeAndListsItByCountry() {
        String rule = made("Tourist tax", Map.of("basis", "PER_NIGHT", "amount", euros(500), "kinds", List.of("HOME")));

        asOperator(someone())
                .get("/v1/operator/tax-rules/" + rule)
                .then()
                .statusCode(200)
                .body("name", equalTo("Tourist tax"))
                .body("city", equalTo(city))
                .body("kinds", contains("HOME"))
                .body("amount.amountMinor", equalTo(500))
                .body("basisPoints", nullValue());
        asOperator(someone())
                .get("/v1/operator/tax-rules?limit=1&countryCode=SM")
                .then()
                .statusCode(200)
                .body("items.id", contains(rule));
        asOperator(someone())
                .get("/v1/operator/tax-rules?limit=100&countryCode=LI")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(rule)));
    }

    @Test
    void refusesTheSameTaxOfAWholeCountryTwice() {
        Map<String, Object> rule =
                Map.of("name", "Tax " + someone(), "countryCode", "AD", "basis", "PERCENT", "basisPoints", 500);
        make(rule).then().statusCode(201);
        make(rule).then().statusCode(400).body("errors.pointer", contains("/name"));
    }

    @Test
    void refusesTheSameTaxTwiceUntilItIsEnded() {
        Map<String, Object> terms = Map.of("basis", "PERCENT", "basisPoints", 500, "kinds", List.of("HOME", "ROOM"));
        String first = made(" Tourist tax ", terms);
        Map<String, Object> again = new HashMap<>(Map.of("name", "Tourist tax", "countryCode", "SM"));
        again.putAll(terms);
        again.putAll(Map.of("city", city.toLowerCase(Locale.ROOT), "kinds", List.of("ROOM", "HOME")));

        make(again).then().statusCode(400).body("errors.pointer", contains("/name"));
        asOperator(someone())
                .post("/v1/operator/tax-rules/" + first + "/end")
                .then()
                .statusCode(200);
        make(again).then().statusCode(201).body("name", equalTo("Tourist tax"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':' '}                                                           | /name",
                "{'name':'a\\nb'}                                                       | /name",
                "{'name':'a\\tb'}                                                       | /name",
                "{'name':'\u2003'}                                                      | /name",
                "{'countryCode':'XX'}                                                   | /countryCode",
                "{'countryCode':'pt'}                                                   | /countryCode",
                "{'city':' '}                                                           | /city",
                "{'kinds':['HOME','HOME']}                                              | /kinds",
                "{'basis':'PER_MOON'}                                                   | /basis",
                "{'basisPoints':0}                                                      | /basisPoints",
                "{'basisPoints':null}                                                   | /basisPoints",
                "{'amount':{'amountMinor':1,'currency':'EUR'}}                          | /amount",
                "{'basis':'PER_NIGHT'}                                                  | /amount",
                "{'maxAmount':{'amountMinor':0,'currency':'EUR'}}                       | /maxAmount/amountMinor",
                "{'maxNights':0}                                                        | /maxNights",
                "{'validFrom':'2030-01-01','validTo':'2030-01-01'}                      | /validTo",
            })
    void refusesWhatIsNotValidAndPointsAtIt(String change, String pointer) throws JsonProcessingException {
        Map<String, Object> rule =
                new HashMap<>(Map.of("name", "Tax", "countryCode", "SM", "basis", "PERCENT", "basisPoints", 500));
        JSON.readTree(change.replace('\'', '"'))
                .properties()
                .forEach(field -> rule.put(field.getKey(), field.getValue()));

        make(rule).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
