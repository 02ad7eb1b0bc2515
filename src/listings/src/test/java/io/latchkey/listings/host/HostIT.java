package io.latchkey.listings.host;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.FakeBookings;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostIT extends ListingsService {

    private final Person host = Person.someone();

    @Inject
    FakeBookings bookings;

    @Inject
    InstantSource clock;

    @Test
    void tellsNobodyOfAPersonWithoutProfileAndPublishedListing() {
        sees(404);
        sees(host, 404);
        host.takes("pause", host.publishes(aHome()));
        host.drafts(aHome());
        sees(404);
        Person.NOBODY.asks().get("/v1/hosts/hanna").then().statusCode(404);
    }

    @Test
    void tellsOfAHostWithAListingAndNoProfile() {
        host.publishes(aHome());
        host.publishes(aHome());
        host.drafts(aHome());
        sees(200)
                .body("id", equalTo(host.id().toString()))
                .body("publishedListings", equalTo(2))
                .body("memberSince", equalTo(thisMonth()))
                .body("languages.size()", equalTo(0))
                .body("$", not(hasKey("displayName")))
                .body("$", not(hasKey("about")))
                .body("$", not(hasKey("answerRate")))
                .body("$", not(hasKey("usualAnswerTime")));
    }

    @Test
    void tellsWhatAHostWroteAndNothingElse() {
        HostProfileIT.writes(
                        host.asks(),
                        "{\"displayName\":\"Hanna\",\"about\":\"I fix bikes.\",\"languages\":[\"nl\",\"en\"]}")
                .then()
                .statusCode(200);
        Map<String, ?> told = sees(200)
                .body("displayName", equalTo("Hanna"))
                .body("about", equalTo("I fix bikes."))
                .body("languages", contains("nl", "en"))
                .body("publishedListings", equalTo(0))
                .extract()
                .jsonPath()
                .getMap("$");
        assertEquals(
                Set.of("id", "displayName", "about", "languages", "memberSince", "publishedListings", "rating"),
                told.keySet());
    }

    @Test
    void tellsWhatGuestsOfAllListingsSay() {
        ListingId listing = ListingId.of(host.publishes(aHome()));
        sees(200).body("rating.count", equalTo(0)).body("rating", not(hasKey("average")));
        bookings.tellsRatings(listing, new Rating(1, 4), new PersonId(host.id()), new Rating(3, 13));
        sees(200).body("rating.count", equalTo(3)).body("rating.average", equalTo(4.33f));
    }

    @Test
    void tellsHowManyRequestsAHostAnswered() {
        host.publishes(aHome());
        Instant asked = clock.instant().minus(Duration.ofDays(3));
        UUID accepted = asks(asked, false);
        tells("accept", accepted, asked.plus(Duration.ofMinutes(30)));
        sees(200).body("answerRate", equalTo(100)).body("usualAnswerTime", equalTo("PT30M"));
        UUID declined = asks(asked, false);
        tells("decline", declined, asked.plus(Duration.ofHours(2)));
        UUID expired = asks(asked, false);
        tells("expire", expired, asked.plus(Duration.ofHours(24)));
        UUID withdrawn = asks(asked, false);
        tells("withdraw", withdrawn, asked.plus(Duration.ofHours(5)));
        asks(asked, false);
        sees(200).body("answerRate", equalTo(67)).body("usualAnswerTime", equalTo("PT30M"));
    }

    @Test
    void judgesTheSameWhateverIsToldAgainOrInAnotherOrder() {
        host.publishes(aHome());
        Instant asked = clock.instant().minus(Duration.ofDays(3));
        Instant answered = asked.plus(Duration.ofHours(1));
        UUID booking = UUID.randomUUID();
        tells("expire", booking, asked.plus(Duration.ofDays(2)));
        tells("accept", booking, answered);
        tells("expire", booking, answered);
        sees(200).body("$", not(hasKey("answerRate")));
        for (int i = 0; i < 2; i++) {
            asks(booking, asked, "REQUESTED", false);
            tells("accept", booking, answered);
            tells("expire", booking, asked.plus(Duration.ofDays(2)));
            sees(200).body("answerRate", equalTo(100)).body("usualAnswerTime", equalTo("PT1H"));
        }
    }

    @Test
    void leavesOutWhatNoHostWasAskedAbout() {
        host.publishes(aHome());
        Instant asked = clock.instant().minus(Duration.ofDays(3));
        tells("expire", UUID.randomUUID(), asked);
        UUID instant = UUID.randomUUID();
        asks(instant, asked, "ACCEPTED", true);
        tells("withdraw", instant, asked);
        UUID paidAgain = UUID.randomUUID();
        asks(paidAgain, asked, "ACCEPTED", false);
        sees(200).body("$", not(hasKey("answerRate")));
    }

    private UUID asks(Instant at, boolean instantBook) {
        UUID booking = UUID.randomUUID();
        asks(booking, at, "REQUESTED", instantBook);
        return booking;
    }

    private void asks(UUID booking, Instant at, String state, boolean instantBook) {
        bookings.tells("io.latchkey.booking.authorize", booking.toString(), at, booking(state, instantBook));
    }

    private void tells(String step, UUID booking, Instant at) {
        bookings.tells("io.latchkey.booking." + step, booking.toString(), at, booking("ANY", false));
    }

    private JsonNode booking(String state, boolean instantBook) {
        return Bodies.parse(
                "{\"state\":\"%s\",\"hostId\":\"%s\",\"instantBook\":%s}".formatted(state, host.id(), instantBook));
    }

    private String thisMonth() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).toString();
    }

    private ValidatableResponse sees(int status) {
        return sees(Person.NOBODY, status);
    }

    private ValidatableResponse sees(Person who, int status) {
        return who.asks().get("/v1/hosts/" + host.id()).then().statusCode(status);
    }
}
