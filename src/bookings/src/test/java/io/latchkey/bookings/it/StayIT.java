package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.bookings.escrow.Settlement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StayIT extends ServiceIT {

    private final UUID host = UUID.fromString("0191a000-0000-7000-8000-000000000001");

    @Test
    void startsReleasesAndEndsByTheClock() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        JsonPath booking = confirmed(guest, home, day(2), day(5));
        Instant start = Instant.parse(booking.getString("startsAt"));

        passUntil(start);
        eventually("the stay begins", () -> state(guest, booking).equals("IN_PROGRESS"));
        passUntil(start.plus(Duration.ofHours(24)));
        eventually("the escrow is released", () -> payments.settlement(paymentOf(booking)) != null);
        Settlement release = payments.settlement(paymentOf(booking));
        assertEquals(Settlement.Reason.RELEASE, release.reason());
        assertEquals(booking.getInt("total.amountMinor"), release.total().amountMinor());
        assertEquals(0, release.refund().amountMinor());
        passUntil(Instant.parse(booking.getString("endsAt")));
        eventually("the stay ends", () -> state(guest, booking).equals("COMPLETED"));
    }

    @Test
    void catchesUpAfterALongSleep() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        JsonPath booking = confirmed(guest, home, day(2), day(4));

        passUntil(Instant.parse(booking.getString("endsAt")).plus(Duration.ofDays(3)));

        eventually("the stay is over", () -> state(guest, booking).equals("COMPLETED"));
        eventually("the escrow is released", () -> payments.settlement(paymentOf(booking)) != null);
    }

    @Test
    void dividesTheMoneyOfANoShowAndOfWhoLeavesEarly() {
        UUID guest = someone();
        JsonPath absent = confirmed(guest, publish(Listings.aHome(someone(), host)), day(2), day(6));
        JsonPath leaving = confirmed(guest, publish(Listings.aHome(someone(), host)), day(2), day(6));
        step(host, absent, "report-no-show").then().statusCode(409);

        passUntil(Instant.parse(absent.getString("startsAt")).plus(Duration.ofMinutes(25)));
        step(guest, leaving, "check-in").then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        step(host, leaving, "report-no-show").then().statusCode(409);
        step(host, absent, "report-no-show").then().statusCode(200).body("state", equalTo("COMPLETED"));
        step(guest, leaving, "check-out").then().statusCode(200).body("state", equalTo("COMPLETED"));

        assertEquals(
                Settlement.Reason.NO_SHOW,
                payments.settlement(paymentOf(absent)).reason());
        assertEquals(
                Settlement.Reason.LEFT_EARLY,
                payments.settlement(paymentOf(leaving)).reason());
    }

    @Test
    void givesBackWhatWasNotUsedWhereTheHostEndsTheStay() {
        UUID guest = someone();
        JsonPath booking =
                confirmed(guest, publish(Listings.aHome(someone(), host).policy("FIRM")), day(2), day(9));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofMinutes(1)));
        eventually("the stay begins", () -> state(guest, booking).equals("IN_PROGRESS"));
        int shown = as(host).get("/v1/bookings/" + booking.getString("id") + "/cancellation-quote")
                .then()
                .statusCode(200)
                .extract()
                .path("refund.amountMinor");

        step(host, booking, "check-out").then().statusCode(200).body("state", equalTo("COMPLETED"));

        assertEquals(booking.getInt("total.amountMinor"), shown);
        assertEquals(shown, payments.settlement(paymentOf(booking)).refund().amountMinor());
    }

    @Test
    void takesACheckInOnlyFromTheDayOfArrivalOn() {
        UUID guest = someone();
        JsonPath booking = confirmed(guest, publish(Listings.aHome(someone(), host)), day(5), day(6));

        step(guest, booking, "check-in").then().statusCode(409);
        passUntil(Instant.parse(booking.getString("startsAt")).minus(Duration.ofHours(3)));
        step(guest, booking, "check-in").then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        step(guest, booking, "check-in").then().statusCode(409);
    }

    @Test
    void expiresARequestThatTheHostDoesNotAnswer() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath booking = book(guest, home, day(10), day(12));
        payment("authorized", booking);

        pass(Duration.ofHours(24));

        eventually("the request expires", () -> state(guest, booking).equals("EXPIRED"));
        eventually("its money is voided", () -> payments.cancels(paymentOf(booking)) == 1);
    }

    @Test
    void takesGuestsOfTheSameEvening() {
        UUID guest = someone();
        Listings offer = Listings.aHome(someone(), host).onRequest().terms(terms -> terms.put("sameDayUntil", "24:00"));
        ZonedDateTime evening = ZonedDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Helsinki"))
                .plusDays(1)
                .withHour(20);
        passUntil(evening.toInstant());
        JsonPath booking = book(
                guest,
                publish(offer),
                evening.toLocalDate(),
                evening.toLocalDate().plusDays(2));
        payment("authorized", booking);

        step(host, booking, "accept").then().statusCode(200);
        payment("captured", booking);
        eventually("the stay begins", () -> state(guest, booking).equals("IN_PROGRESS"));
        step(host, booking, "report-no-show").then().statusCode(409);

        pass(Duration.ofMinutes(25));
        step(host, booking, "report-no-show").then().statusCode(200).body("state", equalTo("COMPLETED"));
    }
}
