package io.latchkey.listings.search;

import static io.latchkey.listings.testing.Bodies.aHomeAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.testing.FakeBookings;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchDatesIT extends ListingsService {

    private static final String DATES = "&from=2030-05-01&to=2030-05-04";

    @Inject
    FakeBookings bookings;

    private final Person host = Person.someone();

    @Test
    void showsAListingIfAndOnlyIfBookingsCanQuoteIt() {
        String free = host.publishes(aHomeAt(-50, 60));
        String taken = host.publishes(aHomeAt(-50, 60));
        bookings.refuses(taken);
        bookings.totals(free, Money.of(31_970, "EUR"));
        around("-50,60", DATES)
                .body("items.id", contains(free))
                .body("items[0].stay.from", equalTo("2030-05-01"))
                .body("items[0].stay.to", equalTo("2030-05-04"))
                .body("items[0].stay.total.amountMinor", equalTo(31_970))
                .body("items[0].fromPrice.amountMinor", equalTo(9_900))
                .body("items[0].per", equalTo("NIGHT"));
        around("-50,60", "").body("items.id", containsInAnyOrder(free, taken)).body("items[0].stay", nullValue());
        assertEquals(
                new StayDecisions.StayQuestion(Stay.nights(LocalDate.of(2030, 5, 1), LocalDate.of(2030, 5, 4)), 1, 1),
                bookings.lastQuestion());
    }

    @Test
    void comparesThePriceOfTheWholeStayWhenThereAreDates() {
        String cheap = host.publishes(aHomeAt(-51, 61));
        String dear = host.publishes(aHomeAt(-51, 61));
        bookings.totals(cheap, Money.of(20_000, "EUR"));
        bookings.totals(dear, Money.of(20_001, "EUR"));
        around("-51,61", DATES + "&currency=EUR&priceMax=20000").body("items.id", contains(cheap));
        around("-51,61", DATES + "&currency=EUR&priceMin=20001").body("items.id", contains(dear));
        around("-51,61", "&currency=EUR&priceMax=9900").body("items", hasSize(2));
        around("-51,61", "&currency=EUR&priceMax=9899").body("items", hasSize(0));
    }

    @Test
    void answersAnotherTimeWhenBookingsIsDownAndStillSearchesWithoutDates() {
        host.publishes(aHomeAt(-52, 62));
        bookings.isDown(true);
        try {
            given().get("/v1/listings?near=-52,62" + DATES)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/unavailable"));
            around("-52,62", "").body("items", hasSize(1));
        } finally {
            bookings.isDown(false);
        }
    }

    @Test
    void asksForHoursByInstants() {
        host.publishes(
                aHomeAt(-53, 63).with("/terms/rates", "[{'per':'HOUR','base':{'amountMinor':900,'currency':'EUR'}}]"));
        String hours = "&per=HOUR&from=2030-05-01T09:00:00%2B02:00&to=2030-05-01T11:00:00%2B02:00";
        around("-53,63", hours).body("items", hasSize(1)).body("items[0].per", equalTo("HOUR"));
        around("-53,63", DATES).body("items", hasSize(0));
    }

    @Test
    void forgetsWhatIsPausedAtOnce() {
        String id = host.publishes(aHomeAt(-54, 64));
        around("-54,64", "").body("items.id", contains(id));
        host.takes("pause", id);
        around("-54,64", "").body("items", hasSize(0));
        host.takes("publish", id);
        around("-54,64", "").body("items.id", contains(id));
    }

    @Test
    void findsWordsWhateverTheirCaseAndAccents() {
        String id = host.publishes(aHomeAt(-55, 65).with("/title", "'Chambre très agréable à Liège'"));
        around("-55,65", "&q=TRES liege AGREABLE").body("items.id", contains(id));
        around("-55,65", "&q=liège").body("items.id", contains(id));
        around("-55,65", "&q=100%25").body("items", hasSize(0));
        around("-55,65", "&q=_").body("items", hasSize(0));
    }

    private static ValidatableResponse around(String center, String more) {
        return given().urlEncodingEnabled(false)
                .get("/v1/listings?near=" + center + more.replace(" ", "%20").replace("è", "%C3%A8"))
                .then()
                .statusCode(200);
    }
}
