package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DepositIT extends DepositsIT {

    @ParameterizedTest
    @CsvSource({"EUR, 50000", "JPY, 30000", "KWD, 100123"})
    void quoteShowsItApartFromTheTotal(String currency, long deposit) {
        UUID home = publish(Listings.aHome(someone(), host).pricedIn(currency).deposit(deposit, currency));

        JsonPath quote = askQuote(guest, home, "NIGHT", day(10), day(12))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        long total = quote.getLong("total.amountMinor");
        long lines = quote.getList("lines.amount.amountMinor", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
        assertEquals(lines, total);
        assertEquals(deposit, quote.getLong("securityDeposit.amountMinor"));
        assertEquals(total + deposit, quote.getLong("dueAtPayment.amountMinor"));
        assertEquals(currency, quote.getString("dueAtPayment.currency"));
    }

    @Test
    void listingWithoutOneIsPaidByItsPriceAlone() {
        UUID home = publish(Listings.aHome(someone(), host));

        askQuote(guest, home, "NIGHT", day(10), day(12))
                .then()
                .body("securityDeposit", nullValue())
                .body("dueAtPayment.amountMinor", equalTo(23_200));
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        assertNull(read(guest, booking).get("securityDeposit"));
        assertNull(payments.order(paymentOf(booking)).deposit());
    }

    @Test
    void isOrderedTogetherWithThePriceAndKeptWhenTheListingChanges() {
        JsonPath booking = book(guest, aHomeWithADeposit(), day(10), day(12));

        var order = payments.order(paymentOf(booking));
        assertEquals(Money.of(73_200, "EUR"), order.amount());
        assertEquals(Money.of(50_000, "EUR"), order.deposit());
        assertEquals("NONE", depositState(booking));
    }

    @Test
    void goesBackThreeDaysAfterTheEndAndBothSidesSeeIt() {
        JsonPath booking = confirmed(guest, aHomeWithADeposit(), day(10), day(12));
        assertEquals("HELD", read(host, booking).getString("securityDeposit.state"));
        Instant end = Instant.parse(booking.getString("endsAt"));
        passUntil(end);
        eventually("it ends", () -> state(guest, booking).equals("COMPLETED"));
        Instant due = Instant.parse(read(guest, booking).getString("securityDeposit.returnsAt"));
        assertEquals(end.plus(Duration.ofDays(3)), due);
        passUntil(due.minusSeconds(60));
        assertTrue(asked(booking).isEmpty());

        passUntil(due);
        eventually("it goes back", () -> !asked(booking).isEmpty());

        assertEquals(Money.of(0, "EUR"), asked(booking).getFirst().settlement().toHost());
        JsonPath seen = read(host, booking);
        assertEquals("RETURNED", seen.getString("securityDeposit.state"));
        assertEquals(50_000, seen.getInt("securityDeposit.toGuest.amountMinor"));
        assertNull(seen.getString("securityDeposit.settledAt"));
        payment("deposit-settled", booking);
        payment("deposit-settled", booking);
        assertNotNull(read(guest, booking).getString("securityDeposit.settledAt"));
        assertEquals(1, asked(booking).size());
    }

    @ParameterizedTest
    @CsvSource({"GUEST", "HOST"})
    void goesBackAtOnceAndWholeWhenTheBookingIsCancelled(String who) {
        UUID strict = publish(Listings.aHome(someone(), host).policy("STRICT").deposit(50_000, "EUR"));
        JsonPath booking = confirmed(guest, strict, day(3), day(5));

        step(who.equals("GUEST") ? guest : host, booking, "cancel").then().statusCode(200);

        assertEquals(Money.of(0, "EUR"), asked(booking).getFirst().settlement().toHost());
        assertEquals("RETURNED", depositState(booking));
    }

    @Test
    void cancellationQuoteNamesItBesideTheRefund() {
        UUID strict = publish(Listings.aHome(someone(), host).policy("STRICT").deposit(50_000, "EUR"));
        JsonPath booking = confirmed(guest, strict, day(3), day(5));

        as(guest)
                .get("/v1/bookings/" + booking.getString("id") + "/cancellation-quote")
                .then()
                .statusCode(200)
                .body("refund.amountMinor", equalTo(0))
                .body("securityDeposit.amountMinor", equalTo(50_000));
    }

    @Test
    void isNeverTakenWhereTheHostDeclines() {
        UUID home = publish(Listings.aHome(someone(), host).onRequest().deposit(50_000, "EUR"));
        JsonPath booking = book(guest, home, day(10), day(12));
        payment("authorized", booking);

        step(host, booking, "decline").then().statusCode(200);

        eventually("all of it is voided", () -> payments.cancels(paymentOf(booking)) == 1);
        assertEquals("NONE", depositState(booking));
        assertTrue(asked(booking).isEmpty());
    }

    @Test
    void lateMoneyGoesBackWithItsDeposit() {
        JsonPath booking = book(guest, aHomeWithADeposit(), day(10), day(12));
        step(guest, booking, "withdraw").then().statusCode(200);

        payment("captured", booking);
        payment("captured", booking);

        assertEquals(
                Money.of(23_200, "EUR"), payments.settlement(paymentOf(booking)).refund());
        assertEquals(1, asked(booking).size());
        assertEquals("RETURNED", depositState(booking));
    }

    @Test
    void threeDaysCountFromWhereTheGuestLeft() {
        JsonPath booking = confirmed(guest, aHomeWithADeposit(), day(10), day(20));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(30)));
        Instant before = clock.instant();

        step(guest, booking, "check-out").then().statusCode(200);

        Instant due = Instant.parse(read(guest, booking).getString("securityDeposit.returnsAt"));
        assertTrue(Duration.between(before.plus(Duration.ofDays(3)), due).compareTo(Duration.ofMinutes(1)) < 0);
        assertTrue(due.isBefore(Instant.parse(booking.getString("endsAt"))));
    }

    @Test
    void noShowStartsTheThreeDays() {
        JsonPath booking = confirmed(guest, aHomeWithADeposit(), day(10), day(14));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofMinutes(25)));

        step(host, booking, "report-no-show").then().statusCode(200);

        assertEquals("HELD", read(host, booking).getString("securityDeposit.state"));
        Instant due = Instant.parse(read(host, booking).getString("securityDeposit.returnsAt"));
        assertTrue(due.isBefore(clock.instant().plus(Duration.ofDays(3)).plusSeconds(1)));
    }

    @Test
    void aChangeKeepsWhatWasAgreed() {
        UUID listing = someone();
        UUID home = publish(Listings.aHome(listing, host).deposit(50_000, "EUR"));
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        publish(Listings.aHome(listing, host).version(2).deposit(90_000, "EUR"));

        String change = as(guest)
                .header("Idempotency-Key", ids.next().toString())
                .body(Map.of("from", day(10).toString(), "to", day(13).toString()))
                .post("/v1/bookings/" + booking.getString("id") + "/changes")
                .then()
                .statusCode(201)
                .body("difference.amountMinor", equalTo(11_600))
                .extract()
                .path("id");
        as(host).post("/v1/changes/" + change + "/accept").then().statusCode(200);

        assertEquals(50_000, read(guest, booking).getInt("securityDeposit.amount.amountMinor"));
        var supplement = payments.ordersFor(List.of(BookingId.of(change)));
        assertEquals(1, supplement);
    }

    @Test
    void isNobodyElsesBusiness() {
        JsonPath booking = confirmed(guest, aHomeWithADeposit(), day(10), day(12));
        as(someone()).get("/v1/bookings/" + booking.getString("id")).then().statusCode(404);
        asOperator(someone())
                .get("/v1/bookings/" + booking.getString("id"))
                .then()
                .body("securityDeposit.state", equalTo("HELD"));
    }
}
