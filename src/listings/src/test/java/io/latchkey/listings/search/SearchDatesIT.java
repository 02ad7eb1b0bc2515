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

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.listings.search.copy.Charges;
import io.latchkey.listings.testing.FakeBookings;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.latchkey.listings.testing.SwitchableAge;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchDatesIT extends ListingsService {

    private static final String DATES = "&from=2027-05-01&to=2027-05-04";

    @Inject
    FakeBookings bookings;

    @Inject
    SwitchableAge age;

    @Inject
    InstantSource clock;

    private final Person host = Person.someone();

    @BeforeEach
    void chargesAreKnown() {
        bookings.tellsCharges(new Charges(1_000, 300, List.of()));
    }

    @Test
    void showsAListingWhileItIsFreeWithTheTotalOfTheStay() {
        String free = host.publishes(aHomeAt(-50, 60));
        String taken = host.publishes(aHomeAt(-50, 60));
        books(taken, "2027-05-03T15:00:00Z", "2027-05-04T11:00:00Z");
        around("-50,60", DATES)
                .body("items.id", contains(free))
                .body("items[0].stay.from", equalTo("2027-05-01"))
                .body("items[0].stay.to", equalTo("2027-05-04"))
                .body("items[0].stay.total.amountMinor", equalTo(3 * 9_900 + 2_970))
                .body("items[0].fromPrice.amountMinor", equalTo(9_900))
                .body("items[0].per", equalTo("NIGHT"));
        around("-50,60", "").body("items.id", containsInAnyOrder(free, taken)).body("items[0].stay", nullValue());
        around("-50,60", "&from=2027-05-04&to=2027-05-06").body("items", hasSize(2));
        bookings.frees(group(taken));
        bookings.tellsOf(group(taken));
        around("-50,60", DATES).body("items.id", containsInAnyOrder(free, taken));
    }

    @Test
    void showsAHoldUntilItExpires() {
        String id = host.publishes(aHomeAt(-50, 62));
        Instant now = clock.instant();
        holds(id, "2027-05-01T15:00:00Z", "2027-05-02T11:00:00Z", now.plusSeconds(3_600));
        around("-50,62", DATES).body("items", hasSize(0));
        bookings.frees(group(id));
        holds(id, "2027-05-01T15:00:00Z", "2027-05-02T11:00:00Z", now.minusSeconds(1));
        around("-50,62", DATES).body("items", hasSize(1));
    }

    @Test
    void comparesThePriceOfTheWholeStayWhenThereAreDates() {
        String cheap = host.publishes(aHomeAt(-51, 61));
        String dear = host.publishes(aHomeAt(-51, 61).with("/terms/cleaningFee", "{'amountMinor':1,'currency':'EUR'}"));
        around("-51,61", DATES + "&currency=EUR&priceMax=32670").body("items.id", contains(cheap));
        around("-51,61", DATES + "&currency=EUR&priceMin=32671").body("items.id", contains(dear));
        around("-51,61", DATES + "&sort=PRICE").body("items.id", contains(cheap, dear));
        around("-51,61", "&currency=EUR&priceMax=9900").body("items", hasSize(2));
        around("-51,61", "&currency=EUR&priceMax=9899").body("items", hasSize(0));
    }

    @Test
    void showsOtherTotalsAsSoonAsThePlatformTakesMore() {
        host.publishes(aHomeAt(-51, 63));
        around("-51,63", DATES).body("items[0].stay.total.amountMinor", equalTo(32_670));
        bookings.tellsCharges(new Charges(2_000, 300, List.of()));
        around("-51,63", DATES).body("items[0].stay.total.amountMinor", equalTo(35_640));
    }

    @Test
    void answersAnotherTimeWhenBookingsIsSilentAndStillSearchesWithoutDates() {
        host.publishes(aHomeAt(-52, 62));
        age.isTooOld(true);
        try {
            given().get("/v1/listings?near=-52,62" + DATES)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/unavailable"));
            around("-52,62", "").body("items", hasSize(1));
        } finally {
            age.isTooOld(false);
        }
    }

    @Test
    void asksForHoursByInstants() {
        host.publishes(
                aHomeAt(-53, 63).with("/terms/rates", "[{'per':'HOUR','base':{'amountMinor':900,'currency':'EUR'}}]"));
        String hours = "&per=HOUR&from=2027-05-01T09:00:00%2B02:00&to=2027-05-01T11:00:00%2B02:00";
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
        around("-55,65", "&q=chambres agréables").body("items.id", contains(id));
        around("-55,65", "&q=agreab").body("items.id", contains(id));
        around("-55,65", "&q=chmabre agreable").body("items.id", contains(id));
        around("-55,65", "&q=100%25").body("items", hasSize(0));
    }

    private void books(String listing, String from, String to) {
        holds(listing, from, to, null);
    }

    private void holds(String listing, String from, String to, Instant expires) {
        UnitId unit = UnitId.of(host.reads(listing).path("unitIds[0]"));
        TimeRange during = TimeRange.of(Instant.parse(from), Instant.parse(to));
        bookings.takes(group(listing), ListingId.of(listing), unit, during, expires);
        bookings.tellsOf(group(listing));
    }

    private UUID group(String listing) {
        return UUID.fromString(host.reads(listing).path("calendarGroup"));
    }

    private static ValidatableResponse around(String center, String more) {
        return given().urlEncodingEnabled(false)
                .get("/v1/listings?near=" + center
                        + more.replace(" ", "%20").replace("è", "%C3%A8").replace("é", "%C3%A9"))
                .then()
                .statusCode(200);
    }
}
