package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.TakeBack;
import io.latchkey.engine.pricing.Share;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Money that goes back beside and after the policy's refund. */
@QuarkusTest
class RefundIT extends ServiceIT {

    private final UUID host = UUID.fromString("0191a000-0000-7000-8000-000000000003");

    @Test
    @DisplayName("R30 30 % refunded, then cancelled under a 50 % policy: 50 % of the original comes back in total")
    void countsAnEarlierRefundIntoThePolicys() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).policy("LIMITED"));
        JsonPath booking = confirmed(guest, home, day(10), day(14));
        pass(Duration.ofHours(25));
        long total = booking.getLong("total.amountMinor");
        long byPolicy = cancellationRefund(guest, booking);
        long given = total * 30 / 100;
        assertTrue(byPolicy > given);

        refund(host, booking, given).then().statusCode(200);

        assertEquals(byPolicy - given, cancellationRefund(guest, booking));
        step(guest, booking, "cancel").then().statusCode(200);
        List<Settlement> settlements = payments.settlements(paymentOf(booking));
        assertEquals(
                List.of(Settlement.Reason.GOODWILL, Settlement.Reason.CANCELLATION),
                settlements.stream().map(Settlement::reason).toList());
        assertEquals(
                byPolicy,
                settlements.stream()
                        .mapToLong(one -> one.refund().amountMinor())
                        .sum());
        assertEquals(
                total,
                settlements.stream().mapToLong(one -> one.total().amountMinor()).sum());
        // Half of what the host charges, half of its taxes; the guest's fee stays with the platform.
        assertEquals(20_000 + 1_200, byPolicy);
        assertEquals(4_000 + 600, share(settlements.getLast(), Share.Recipient.PLATFORM_FEE));
        assertEquals(1_200, share(settlements.getLast(), Share.Recipient.TAX));
        assertEquals(19_400, share(settlements.getLast(), Share.Recipient.HOST));
    }

    @Test
    void neverAsksForMoreThanThePolicyAfterAGenerousRefund() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).policy("NON_REFUNDABLE"));
        JsonPath booking = confirmed(guest, home, day(2), day(4));
        long half = booking.getLong("total.amountMinor") / 2;
        refund(host, booking, half).then().statusCode(200);
        assertEquals(0, cancellationRefund(guest, booking));

        step(guest, booking, "cancel").then().statusCode(200);

        Settlement last = payments.settlements(paymentOf(booking)).getLast();
        assertEquals(0, last.refund().amountMinor());
        assertEquals(booking.getLong("total.amountMinor") - half, last.total().amountMinor());
    }

    @Test
    @DisplayName("who leaves early after the release gets back what the quote showed, from those who have it")
    void takesBackWhatLeavingEarlyGives() {
        UUID guest = someone();
        JsonPath booking = confirmed(guest, publish(Listings.aHome(someone(), host)), day(2), day(8));
        Instant start = Instant.parse(booking.getString("startsAt"));
        passUntil(start.plus(Duration.ofHours(1)));
        step(guest, booking, "check-in").then().statusCode(200);
        String later = start.plus(Duration.ofHours(30)).toString();
        long before = cancellationRefund(guest, booking, later);
        passUntil(start.plus(Duration.ofHours(24)));
        eventually("the stay is released", () -> payments.settlement(paymentOf(booking)) != null);
        settled(booking, payments.settlement(paymentOf(booking)));
        assertTrue(before > 0);
        assertEquals(before, cancellationRefund(guest, booking, later));
        passUntil(start.plus(Duration.ofHours(30)));

        step(guest, booking, "check-out").then().statusCode(200).body("state", equalTo("COMPLETED"));

        TakeBack takeBack = payments.takeBacks(paymentOf(booking)).getFirst();
        assertEquals(before, takeBack.amount().amountMinor());
        assertEquals(1, payments.takeBacks(paymentOf(booking)).size());
        assertEquals(1, payments.settlements(paymentOf(booking)).size());
        takenBack(booking, takeBack);
        assertEquals("PARTLY_REFUNDED", read(guest, booking).getString("escrow.state"));
    }

    @Test
    void isForHostAndOperatorAndAtMostWhatIsHeld() {
        UUID guest = someone();
        JsonPath booking = confirmed(guest, publish(Listings.aHome(someone(), host)), day(10), day(12));
        int total = booking.getInt("total.amountMinor");

        refund(guest, booking, 100).then().statusCode(403);
        refund(someone(), booking, 100).then().statusCode(404);
        given().contentType("application/json")
                .body(body(100))
                .post(url(booking))
                .then()
                .statusCode(401);
        refund(host, booking, 0).then().statusCode(400);
        refund(host, booking, -5).then().statusCode(400);
        refund(host, booking, total + 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("/refund-exceeds-held"))
                .body("held.amountMinor", equalTo(total));
        as(host).body(body(100)).post(url(booking)).then().statusCode(400);
        asOperator(someone())
                .header("Idempotency-Key", ids.next().toString())
                .body(body(100))
                .post(url(booking))
                .then()
                .statusCode(200);
        assertEquals(
                Settlement.Reason.GOODWILL,
                payments.settlement(paymentOf(booking)).reason());
    }

    private Response refund(UUID person, JsonPath booking, long minor) {
        return as(person)
                .header("Idempotency-Key", ids.next().toString())
                .body(body(minor))
                .post(url(booking));
    }

    private static String url(JsonPath booking) {
        return "/v1/bookings/" + booking.getString("id") + "/refunds";
    }

    private static Map<String, Object> body(long minor) {
        return Map.of("amount", Map.of("amountMinor", minor, "currency", "EUR"), "reason", "The heating was off");
    }

    private static long share(Settlement settlement, Share.Recipient to) {
        return settlement.release().stream()
                .filter(share -> share.to() == to)
                .mapToLong(share -> share.amount().amountMinor())
                .sum();
    }

    private static long cancellationRefund(UUID person, JsonPath booking) {
        return cancellationRefund(person, booking, null);
    }

    private static long cancellationRefund(UUID person, JsonPath booking, String at) {
        String query = at == null ? "" : "?at=" + at;
        return as(person)
                .get("/v1/bookings/" + booking.getString("id") + "/cancellation-quote" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("refund.amountMinor");
    }
}
