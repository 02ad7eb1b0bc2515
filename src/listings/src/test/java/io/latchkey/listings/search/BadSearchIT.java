package io.latchkey.listings.search;

import static io.latchkey.listings.testing.Bodies.aHomeAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BadSearchIT extends ListingsService {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near=91,0 | near",
                "near=0,181 | near",
                "near=0 | near",
                "near=0,0,0 | near",
                "near=NaN,0 | near",
                "near=1e1,0 | near",
                "near=north,west | near",
                "near=0,0&radiusKm=20000 | radiusKm",
                "near=0,0&radiusKm=0 | radiusKm",
                "near=0,0&radiusKm=-1 | radiusKm",
                "near=0,0&radiusKm=Infinity | radiusKm",
                "radiusKm=5 | radiusKm",
                "near=0,0&bbox=0,0,1,1 | bbox",
                "bbox=0,10,1,9 | bbox",
                "bbox=0,-91,1,0 | bbox",
                "bbox=0,0,181,1 | bbox",
                "bbox=0,0,1 | bbox",
                "kind=CASTLE | kind",
                "kind=home | kind",
                "sort=RANDOM | sort",
                "sort=DISTANCE | sort",
                "per=WEEK | per",
                "colour=red | colour",
                "guests=0 | guests",
                "guests=501 | guests",
                "guests=two | guests",
                "units=0 | units",
                "limit=0 | limit",
                "limit=101 | limit",
                "limit=1&limit=2 | limit",
                "instantBook=maybe | instantBook",
                "priceMin=1 | currency",
                "currency=EUR&priceMin=2&priceMax=1 | priceMax",
                "currency=EUR&priceMin=-1 | priceMin",
                "currency=EUR&priceMin=1.5 | priceMin",
                "currency=EURO | currency",
                "currency=ABC | currency",
                "from=2030-05-01 | to",
                "to=2030-05-01 | from",
                "from=2030-05-04&to=2030-05-01 | to",
                "from=2030-05-01&to=2030-05-01 | to",
                "from=2030-05-01&to=2033-05-01 | to",
                "from=2020-05-01&to=2020-05-04 | from",
                "from=2030-02-30&to=2030-03-04 | from",
                "from=tomorrow&to=2030-03-04 | from",
                "from=2030-05-01&to=2030-05-04&per=HOUR | from",
                "from=9999-05-01&to=9999-05-04 | from",
                "q=%00 | q",
                "q=a%1Bb | q",
                "q=%20%20 | q",
                "q=_%25 | q",
                "sort=RELEVANCE | sort",
                "cursor=broken | cursor",
                "cursor=%00 | cursor",
                "cursor=YWJj | cursor"
            })
    void refusesAndNamesTheParameter(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/listings?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/invalid-request"))
                .body("errors.pointer", contains("?" + parameter));
    }

    @Test
    void refusesATextOfTenThousandCharacters() {
        given().queryParam("q", "x".repeat(10_000))
                .get("/v1/listings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?q"));
    }

    @Test
    void refusesTheCursorOfAnotherQuery() {
        Person host = Person.someone();
        host.publishes(aHomeAt(-60, 70));
        host.publishes(aHomeAt(-60, 70));
        String cursor = given().get("/v1/listings?near=-60,70&limit=1").path("nextCursor");
        given().get("/v1/listings?near=-60,70&limit=5&cursor=" + cursor).then().statusCode(200);
        for (String other : new String[] {"near=-60,71", "near=-60,70&guests=2", "bbox=0,0,1,1", "sort=NEWEST"}) {
            given().get("/v1/listings?" + other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?cursor"));
        }
        given().get("/v1/listings?near=-60,70&cursor=" + cursor + "x").then().statusCode(400);
    }
}
