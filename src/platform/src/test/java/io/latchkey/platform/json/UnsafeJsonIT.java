package io.latchkey.platform.json;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A row per unsafe default of a plain Quarkus service: each is refused with a problem. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class UnsafeJsonIT {

    static Stream<Arguments> numbersAndNames() {
        return Stream.of(
                Arguments.of("a fraction for an integer", "{'amount':5.9}", "/amount"),
                Arguments.of("a fraction of zero for an integer", "{'amount':5.0}", "/amount"),
                Arguments.of("an exponent for an integer", "{'amount':1e3}", "/amount"),
                Arguments.of("a string for an integer", "{'amount':'5'}", "/amount"),
                Arguments.of("an empty string for an integer", "{'amount':''}", "/amount"),
                Arguments.of("a boolean for an integer", "{'amount':true}", "/amount"),
                Arguments.of("2^63", "{'amount':9223372036854775808}", "/amount"),
                Arguments.of("a negative amount", "{'amount':-1}", "/amount"),
                Arguments.of("no amount", "{}", "/amount"),
                Arguments.of("null for a required field", "{'amount':null}", "/amount"),
                Arguments.of("an unknown field", "{'amount':5,'status':'captured'}", "/status"),
                Arguments.of("an invisible character in a name", "{'amo\u200bunt':5}", "/amo\u200bunt"),
                Arguments.of("an invisible character in a key", "{'amount':5,'labels':{'a\u200bb':'x'}}", "/labels"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("a number for a string", "{'amount':5,'text':7}", "/text"),
                Arguments.of("a boolean for a string", "{'amount':5,'text':true}", "/text"),
                Arguments.of("a NUL in a string", "{'amount':5,'text':'a\\u0000b'}", "/text"),
                Arguments.of("half a surrogate pair", "{'amount':5,'text':'\\ud83d'}", "/text"),
                Arguments.of("a number for an enum", "{'amount':5,'kind':0}", "/kind"),
                Arguments.of("an unknown enum", "{'amount':5,'kind':'BOAT'}", "/kind"),
                Arguments.of("an enum in lower case", "{'amount':5,'kind':'home'}", "/kind"),
                Arguments.of("a number for a date", "{'amount':5,'date':20000}", "/date"),
                Arguments.of("an array for a date", "{'amount':5,'date':[2026,1,1]}", "/date"),
                Arguments.of("a day that is not", "{'amount':5,'date':'2026-02-30'}", "/date"),
                Arguments.of("an empty date", "{'amount':5,'date':''}", "/date"),
                Arguments.of("a year of six digits", "{'amount':5,'date':'+100000-01-01'}", "/date"),
                Arguments.of("a number for a time", "{'amount':5,'time':1.5}", "/time"),
                Arguments.of("a time without a zone", "{'amount':5,'time':'2026-01-01T10:00:00'}", "/time"),
                Arguments.of("a short UUID", "{'amount':5,'listing':'1-1-1-1-1'}", "/listing"));
    }

    static Stream<Arguments> moneyAndShapes() {
        return Stream.of(
                Arguments.of("money without an amount", money("'currency':'EUR'"), "/price/amountMinor"),
                Arguments.of("money without a currency", money("'amountMinor':1"), "/price"),
                Arguments.of("money of gold", money("'amountMinor':1,'currency':'XAU'"), "/price/currency"),
                Arguments.of("money of nowhere", money("'amountMinor':1,'currency':'EURO'"), "/price/currency"),
                Arguments.of("a fraction of a cent", money("'amountMinor':1.5,'currency':'EUR'"), "/price/amountMinor"),
                Arguments.of("a derived field", money("'amountMinor':1,'currency':'EUR','zero':true"), "/price/zero"),
                Arguments.of("a bad item", "{'amount':5,'items':[{'count':1},{'count':0}]}", "/items/1/count"),
                Arguments.of("an object for an array", "{'amount':5,'items':{'count':1}}", "/items"),
                Arguments.of("an array for the object", "[{'amount':5}]", ""));
    }

    private static String money(String fields) {
        return "{'amount':5,'price':{" + fields + "}}";
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("the last of two equal names", "{\"amount\":5,\"amount\":7}"),
                Arguments.of("what follows the object", "{\"amount\":5} trailing"),
                Arguments.of("a second object", "{\"amount\":5}{\"amount\":6}"),
                Arguments.of("broken JSON", "{bad"),
                Arguments.of("an unclosed object", "{\"amount\":5"),
                Arguments.of("a comment", "{\"amount\":5 /* five */}"),
                Arguments.of("not a number", "{\"amount\":NaN}"),
                Arguments.of("a leading zero", "{\"amount\":05}"),
                Arguments.of("single quotes", "{'amount':5}"),
                Arguments.of(
                        "nesting of 5,000",
                        "{\"amount\":5,\"labels\":{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}"),
                Arguments.of("a string over 64k", "{\"amount\":5,\"text\":\"" + "x".repeat(65_537) + "\"}"),
                Arguments.of("an endless number", "{\"amount\":" + "9".repeat(500) + "}"));
    }

    @ParameterizedTest(name = "refuses {0}")
    @MethodSource({"numbersAndNames", "values", "moneyAndShapes"})
    void refusesWithAPointer(String what, String body, String pointer) {
        given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/v1/echo")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://latchkey.dev/problems/invalid-request"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", not(containsString("latchkey")))
                .body("errors[0].detail", not(containsString("java")))
                .body("traceId", notNullValue());
    }

    @ParameterizedTest(name = "refuses {0}")
    @MethodSource("malformed")
    void refusesAsMalformed(String what, String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/echo")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://latchkey.dev/problems/malformed-body"))
                .body("instance", equalTo("/v1/echo"));
    }

    @Test
    void refusesAnEmptyBody() {
        given().contentType("application/json")
                .post("/v1/echo")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void takesAndGivesBackGoodValues() {
        String id = "018f2d1c-7a3e-7c11-8a0e-3f1c2b4d5e6f";
        given().contentType("application/json")
                .body(
                        """
                        {"amount":5,"text":"Zoë 👩‍🚀\\nline","price":{"amountMinor":9000,"currency":"EUR"},"listing":"%s",
                         "date":"2026-07-01","time":"2026-07-01T10:00:00+02:00","kind":"HOME","items":[{"count":1}]}
                        """
                                .formatted(id))
                .post("/v1/echo")
                .then()
                .statusCode(200)
                .body("amount", equalTo(5))
                .body("text", equalTo("Zoë 👩‍🚀\nline"))
                .body("price.amountMinor", equalTo(9000))
                .body("price.currency", equalTo("EUR"))
                .body("price.size()", equalTo(2))
                .body("listing", equalTo(id))
                .body("date", equalTo("2026-07-01"))
                .body("time", equalTo("2026-07-01T08:00:00Z"));
    }
}
