package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingListIT extends ServiceIT {

    private final UUID host = UUID.fromString("0191a000-0000-7000-8000-000000000001");

    @Test
    void tellsEveryStepWithTheWholeBooking() {
        UUID guest = someone();
        JsonPath booking = confirmed(guest, publish(Listings.aHome(someone(), host)), day(10), day(11));

        eventually("the steps are told", () -> told(booking.getString("id"))
                .equals(List.of(
                        "io.latchkey.booking.book", "io.latchkey.booking.authorize", "io.latchkey.booking.confirm")));
    }

    /** The types of all events about it, in the order of the feed. */
    private List<String> told(String subject) {
        List<String> types = new ArrayList<>();
        long after = -1;
        for (long next = 0; next != after; ) {
            after = next;
            JsonPath page = asOperator(someone())
                    .get("/v1/events/bookings?after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            types.addAll(page.getList("items.findAll { it.subject == '" + subject + "' }.type"));
            next = page.getLong("nextAfter");
        }
        return types;
    }

    @Test
    void listsTheBookingsOfEitherSideNewestFirst() {
        UUID guest = someone();
        UUID owner = someone();
        UUID home = publish(Listings.aHome(someone(), owner));
        String first = book(guest, home, day(10), day(11)).getString("id");
        String second = book(guest, home, day(11), day(12)).getString("id");

        JsonPath page = as(guest)
                .get("/v1/bookings?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .jsonPath();
        as(guest)
                .get("/v1/bookings?limit=1&cursor=" + page.getString("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
        as(owner)
                .get("/v1/bookings?as=host&state=AWAITING_PAYMENT")
                .then()
                .statusCode(200)
                .body("items.id", contains(second, first));
        as(owner).get("/v1/bookings?state=CONFIRMED").then().statusCode(200).body("items.size()", equalTo(0));
        as(guest)
                .get("/v1/bookings?state=CONFIRMED&cursor=" + page.getString("nextCursor"))
                .then()
                .statusCode(400);
        asOperator(someone())
                .header("Latchkey-Act-For", owner)
                .get("/v1/bookings?as=host")
                .then()
                .body("items.id", hasItem(first));
    }
}
