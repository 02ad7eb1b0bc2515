package io.latchkey.listings.rating;

import static io.latchkey.listings.testing.Bodies.aHomeAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.listings.testing.FakeBookings;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RatingIT extends ListingsService {

    private final Person host = Person.someone();
    private final PersonId somebody = new PersonId(UUID.randomUUID());

    @Inject
    FakeBookings bookings;

    @Inject
    RatingService ratings;

    private void tells(String listing, long count, long stars) {
        bookings.tellsRatings(ListingId.of(listing), new Rating(count, stars), somebody, new Rating(count, stars));
    }

    @Test
    void showsWhatBookingsHasTold() {
        String home = host.publishes(aHomeAt(-43, 81));
        given().get("/v1/listings/" + home)
                .then()
                .body("rating.count", equalTo(0))
                .body("rating.average", nullValue());

        tells(home, 3, 14);

        given().get("/v1/listings/" + home)
                .then()
                .statusCode(200)
                .body("rating.count", equalTo(3))
                .body("rating.average", equalTo(4.67f));
        given().get("/v1/listings?near=-43,81")
                .then()
                .body("items[0].rating.count", equalTo(3))
                .body("items[0].rating.average", equalTo(4.67f));
        assertEquals(new Rating(3, 14), ratings.ofHost(somebody));
        assertEquals(Rating.NONE, ratings.ofHost(new PersonId(UUID.randomUUID())));
    }

    @Test
    void keepsTheLatestWhateverTheOrder() {
        String home = host.publishes(aHomeAt(-44, 81));

        tells(home, 2, 9);
        tells(home, 3, 10);
        tells(home, 3, 10);
        tells(home, 2, 9);

        assertEquals(new Rating(3, 10), ratings.of(ListingId.of(home)));
        assertEquals(new Rating(3, 10), ratings.ofHost(somebody));
    }

    @Test
    void knowsNoRatingWhereOnlyTheGuestWasReviewed() {
        String home = host.publishes(aHomeAt(-45, 81));

        tells(home, 0, 0);

        given().get("/v1/listings/" + home).then().body("rating.count", equalTo(0));
        assertEquals(Rating.NONE, ratings.ofHost(somebody));
    }

    @Test
    void putsFewPerfectReviewsBehindManyGoodOnes() {
        String perfect = host.publishes(aHomeAt(-46, 81));
        String loved = host.publishes(aHomeAt(-46, 81));
        String unknown = host.publishes(aHomeAt(-46, 81));
        String bad = host.publishes(aHomeAt(-46, 81));
        tells(perfect, 1, 5);
        tells(loved, 100, 480);
        tells(bad, 4, 8);

        given().get("/v1/listings?near=-46,81&sort=RATING")
                .then()
                .statusCode(200)
                .body("items.id", contains(loved, perfect, unknown, bad));

        tells(unknown, 20, 100);

        given().get("/v1/listings?near=-46,81&sort=RATING")
                .then()
                .body("items.id", contains(unknown, loved, perfect, bad));
    }
}
