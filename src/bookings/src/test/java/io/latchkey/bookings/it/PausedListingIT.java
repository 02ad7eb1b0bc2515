package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A listing that everybody may see and nobody can book. */
@QuarkusTest
class PausedListingIT extends ServiceIT {

    private Response calendar(UUID home) {
        return given().get("/v1/listings/" + home + "/calendar?from=" + day(10) + "&to=" + day(13));
    }

    @Test
    void showsDaysOnWhichNobodyMayArriveOrLeave() {
        UUID host = someone();
        Listings house = Listings.aHome(someone(), host);
        UUID home = publish(house);
        book(someone(), home, day(11), day(12));
        publish(house.version(2).state("PAUSED"));

        calendar(home)
                .then()
                .statusCode(200)
                .body("items.date", hasSize(3))
                .body("items.open", everyItem(is(false)))
                .body("items.mayArrive", everyItem(is(false)))
                .body("items.mayLeave", everyItem(is(false)))
                .body("items.lengths.flatten()", hasSize(0))
                .body("items.price.amountMinor", everyItem(equalTo(10_000)))
                .body("items.reasons.rule", everyItem(contains("LISTING_NOT_PUBLISHED")));
        askQuote(someone(), home, "NIGHT", day(10), day(11))
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("LISTING_NOT_PUBLISHED"));

        publish(house.version(3).state("PUBLISHED"));
        calendar(home).then().body("items.mayArrive", contains(true, false, true));
    }
}
