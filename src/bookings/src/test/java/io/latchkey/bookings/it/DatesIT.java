package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates are the listing's, as they were asked for. */
@QuarkusTest
class DatesIT extends ServiceIT {

    @ParameterizedTest
    @ValueSource(strings = {"America/Los_Angeles", "Europe/Helsinki", "Pacific/Auckland", "Pacific/Kiritimati"})
    @DisplayName("R14 a stay keeps its dates from the quote over the booking to everybody's lists")
    void keepsTheDatesThatWereAskedFor(String zone) {
        UUID host = someone();
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).in(ZoneId.of(zone)));
        String from = day(10).toString();
        String to = day(12).toString();
        String quote = quote(guest, home, from, to);
        as(guest).get("/v1/quotes/" + quote).then().body("from", equalTo(from)).body("to", equalTo(to));

        JsonPath booking = askBooking(guest, quote)
                .then()
                .statusCode(201)
                .body("from", equalTo(from))
                .body("to", equalTo(to))
                .body("startsAt", equalTo(at(zone, 10, 15)))
                .body("endsAt", equalTo(at(zone, 12, 11)))
                .extract()
                .jsonPath();
        payment("authorized", booking);
        payment("captured", booking);

        for (UUID person : new UUID[] {guest, host}) {
            as(person)
                    .get("/v1/bookings?as=" + (person.equals(guest) ? "guest" : "host"))
                    .then()
                    .statusCode(200)
                    .body("items.from", contains(from))
                    .body("items.to", contains(to));
        }
    }

    private String at(String zone, int day, int hour) {
        return day(day).atTime(LocalTime.of(hour, 0))
                .atZone(ZoneId.of(zone))
                .toInstant()
                .toString();
    }
}
