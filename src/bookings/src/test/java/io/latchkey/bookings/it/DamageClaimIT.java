package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host claims of the security deposit. */
@QuarkusTest
class DamageClaimIT extends ClaimWorld {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @Inject
    FakeDepositPayments divided;

    /** 500.00 EUR are held; the clock stands an hour after the end. */
    private JsonPath anEndedStay() {
        guest = someone();
        JsonPath booking =
                confirmed(guest, publish(Listings.aHome(someone(), host).deposit(50_000, "EUR")), day(2), day(4));
        passUntil(end(booking).plus(Duration.ofHours(1)));
        eventually("it has ended", () -> state(guest, booking).equals("COMPLETED"));
        return booking;
    }

    private static Instant end(JsonPath booking) {
        return Instant.parse(booking.getString("endsAt"));
    }

    private JsonPath aDamage(JsonPath booking, long asked) {
        return claim(host, booking, wish("DAMAGE", asked))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private long toHost(JsonPath booking) {
        return divided.asked(paymentOf(booking))
                .getFirst()
                .settlement()
                .toHost()
                .amountMinor();
    }

    @Test
    void guestAcceptsThePartThatIsTheirs() {
        JsonPath booking = anEndedStay();
        JsonPath claim = aDamage(booking, 20_000);
        assertEquals(50_000, claim.getLong("withheld.amountMinor"));
        assertEquals("FROZEN", read(guest, booking).getString("securityDeposit.state"));
        say(guest, claim, "answer", Map.of("text", "The vase, not the table", "offer", euros(8_000)))
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));

        say(host, claim, "accept", Map.of("amount", euros(8_000)))
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));

        assertEquals(8_000, toHost(booking));
        assertEquals("SPLIT", read(guest, booking).getString("securityDeposit.state"));
    }

    @Test
    void silenceIsNoConsent() {
        JsonPath booking = anEndedStay();
        JsonPath claim = aDamage(booking, 20_000);
        passUntil(Instant.parse(claim.getString("createdAt")).plus(Duration.ofHours(24)));
        eventually("an operator has it", () -> claimState(guest, claim).equals("WITH_OPERATOR"));

        decide(claim, 20_001).then().statusCode(400);
        decide(claim, 15_000).then().statusCode(200).body("state", equalTo("DECIDED"));

        assertEquals(15_000, toHost(booking));
        decide(claim, 15_000).then().statusCode(409);
    }

    @Test
    void withdrawnClaimLetsTheDepositGo() {
        JsonPath booking = anEndedStay();
        JsonPath claim = aDamage(booking, 20_000);
        say(host, claim, "lower", Map.of("amount", euros(5_000))).then().statusCode(200);
        passUntil(end(booking).plus(Duration.ofDays(5)));
        assertEquals("FROZEN", read(guest, booking).getString("securityDeposit.state"));

        say(host, claim, "withdraw", "").then().statusCode(200);

        assertEquals("RETURNED", read(guest, booking).getString("securityDeposit.state"));
        claim(host, booking, wish("DAMAGE", 100L)).then().statusCode(409).body("type", endsWith("/deposit-not-held"));
    }

    @Test
    void isAtMostTheDepositAndInTime() {
        JsonPath booking = anEndedStay();
        claim(host, booking, wish("DAMAGE", null)).then().statusCode(400);
        claim(host, booking, wish("DAMAGE", 50_001L))
                .then()
                .statusCode(409)
                .body("type", endsWith("/claim-exceeds-held"));
        assertEquals("HELD", read(guest, booking).getString("securityDeposit.state"));
        passUntil(end(booking).atZone(HELSINKI).plusDays(14).toInstant());
        claim(host, booking, wish("DAMAGE", 100L)).then().statusCode(409).body("type", endsWith("/claim-too-late"));
    }

    @Test
    void withoutADepositThereIsNothingToDecide() {
        JsonPath booking = aStayThatHasBegun();
        claim(host, booking, wish("DAMAGE", 100L)).then().statusCode(409).body("type", endsWith("/deposit-not-held"));
    }
}
