package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.TakeBack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Problems of a stay, from the report to the divided money. */
@QuarkusTest
class ClaimIT extends ClaimWorld {

    @Test
    void reportKeepsTheMoneyUntilItIsWithdrawn() {
        JsonPath booking = aStayThatHasBegun();

        JsonPath claim = aProblem(booking, null);

        assertEquals(total(booking), claim.getLong("withheld.amountMinor"));
        assertEquals(id(claim), payments.frozen(paymentOf(booking)));
        assertEquals("FROZEN", read(guest, booking).getString("escrow.state"));
        passUntil(start(booking).plus(Duration.ofHours(25)));
        assertNull(payments.settlement(paymentOf(booking)));

        say(guest, claim, "withdraw", "").then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        Settlement released = payments.settlement(paymentOf(booking));
        assertEquals(Settlement.Reason.RELEASE, released.reason());
        assertEquals(id(claim), released.claimId());
        assertEquals(total(booking), released.total().amountMinor());
    }

    @Test
    void nothingIsReleasedBeforeItsTimeBecauseAReportWasWithdrawn() {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, null);

        say(guest, claim, "withdraw", "").then().statusCode(200);

        assertNull(payments.settlement(paymentOf(booking)));
        assertNull(payments.frozen(paymentOf(booking)));
        assertEquals(total(booking), aProblem(booking, 100L).getLong("withheld.amountMinor"));
    }

    @Test
    void acceptedOfferDividesAllOfIt() {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, 20_000L);
        say(host, claim, "answer", Map.of("text", "Sorry! Repaired.", "offer", euros(5_000)))
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        say(host, claim, "answer", Map.of("text", "A little more", "offer", euros(6_000)))
                .then()
                .statusCode(200);
        say(guest, claim, "accept", Map.of("amount", euros(5_000)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/illegal-transition"));

        say(guest, claim, "accept", Map.of("amount", euros(6_000)))
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("awarded.amountMinor", equalTo(6_000))
                .body("closedAt", notNullValue());

        Settlement settlement = payments.settlement(paymentOf(booking));
        assertEquals(Settlement.Reason.CLAIM, settlement.reason());
        assertEquals(6_000, settlement.refund().amountMinor());
        assertEquals(total(booking), settlement.total().amountMinor());
        settled(booking, settlement);
        assertEquals("PARTLY_REFUNDED", read(guest, booking).getString("escrow.state"));
    }

    @Test
    void hostMayAcceptWhatIsAsked() {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, 7_000L);
        say(guest, claim, "lower", Map.of("amount", euros(7_000))).then().statusCode(400);
        say(guest, claim, "lower", Map.of("amount", euros(4_000))).then().statusCode(200);

        say(host, claim, "accept", Map.of("amount", euros(4_000)))
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));

        assertEquals(4_000, payments.settlement(paymentOf(booking)).refund().amountMinor());
    }

    @Test
    void operatorDividesWhatTheTwoDoNotAgreeOnAndEveryCentIsSomebodys() {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, null);
        decide(claim, 0).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        say(host, claim, "contest", Map.of("text", "It was warm")).then().statusCode(200);
        decide(claim, total(booking) + 1).then().statusCode(409).body("type", endsWith("/claim-exceeds-held"));

        JsonPath decided = decide(claim, 10_001)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("ruling", equalTo("As the photos show"))
                .body("decidedBy", notNullValue())
                .extract()
                .jsonPath();

        Settlement settlement = payments.settlement(paymentOf(booking));
        assertEquals(10_001, settlement.refund().amountMinor());
        assertEquals(total(booking), settlement.total().amountMinor());
        assertEquals(
                total(booking) - 10_001,
                decided.getList("rest.amount.amountMinor", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertEquals(3, settlement.release().size());
        decide(claim, 1).then().statusCode(409);
    }

    @Test
    void silenceGoesToAnOperatorToTheSecond() {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, null);
        Instant due = Instant.parse(claim.getString("answerDueAt"));
        assertEquals(Instant.parse(claim.getString("createdAt")).plus(Duration.ofHours(72)), due);
        assertEquals("OPEN", claimState(host, claim));

        passUntil(due);

        say(host, claim, "answer", Map.of("text", "Too late")).then().statusCode(409);
        eventually("an operator has it", () -> claimState(host, claim).equals("WITH_OPERATOR"));
        listed("state=WITH_OPERATOR&kind=PROBLEM&olderThanDays=3", claim, true);
        listed("kind=DAMAGE", claim, false);
        listed("state=OVERDUE", claim, false);
        pass(Duration.ofDays(8));
        listed("state=OVERDUE", claim, true);
        decide(claim, total(booking)).then().statusCode(200).body("rest.size()", equalTo(0));
        listed("state=OVERDUE", claim, false);
    }

    /** Walks to the last page: others' claims are listed, too. */
    private void listed(String query, JsonPath claim, boolean expected) {
        String cursor = "";
        boolean found = false;
        do {
            JsonPath page = asOperator(operator)
                    .get("/v1/operator/claims?limit=100&" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found |= page.getList("items.id").contains(claim.getString("id"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);
        assertEquals(expected, found, query);
    }

    @Test
    void problemIsTakenUntilSeventyTwoHoursAfterTheStart() {
        JsonPath booking = aStayThatHasBegun();
        passUntil(start(booking).plus(Duration.ofHours(24)));
        eventually("released", () -> payments.settlement(paymentOf(booking)) != null);
        settled(booking, payments.settlement(paymentOf(booking)));
        passUntil(start(booking).plus(Duration.ofHours(72)).minusSeconds(20));

        JsonPath claim = aProblem(booking, 3_000L);

        assertEquals(0, claim.getLong("withheld.amountMinor"));
        say(host, claim, "contest", Map.of("text", "It was warm")).then().statusCode(200);
        decide(claim, 2_000).then().statusCode(200);
        TakeBack takeBack = payments.takeBacks(paymentOf(booking)).getFirst();
        assertEquals(2_000, takeBack.amount().amountMinor());
        passUntil(start(booking).plus(Duration.ofHours(72)));
        claim(guest, booking, wish("PROBLEM", null))
                .then()
                .statusCode(409)
                .body("type", endsWith("/claim-too-late"))
                .body("until", equalTo(start(booking).plus(Duration.ofHours(72)).toString()));
    }

    @Test
    void leavingEarlyIsPutOffUntilTheReportIsWithdrawn() {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, null);

        step(guest, booking, "check-out").then().statusCode(200).body("state", equalTo("COMPLETED"));
        assertNull(payments.settlement(paymentOf(booking)));
        say(guest, claim, "withdraw", "").then().statusCode(200);

        assertEquals(
                Settlement.Reason.LEFT_EARLY,
                payments.settlement(paymentOf(booking)).reason());
    }

    @Test
    void onlyOneIsOpenAndGoodwillWaits() {
        JsonPath booking = aStayThatHasBegun();
        aProblem(booking, null);

        claim(guest, booking, wish("PROBLEM", null)).then().statusCode(409).body("type", endsWith("/claim-open"));
        keyed(as(host))
                .body(Map.of("amount", euros(100), "reason", "Sorry"))
                .post("/v1/bookings/" + booking.getString("id") + "/refunds")
                .then()
                .statusCode(409);
    }
}
