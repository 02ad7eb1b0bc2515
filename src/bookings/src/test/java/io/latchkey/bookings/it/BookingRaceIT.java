package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.bookings.availability.store.Claim;
import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.availability.store.UnitsTakenException;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingRaceIT extends ServiceIT {

    @Inject
    OccupancyRepository occupancies;

    @Inject
    UnitsInUse units;

    private List<Response> bookAtOnce(List<String> quotes, List<UUID> guests) throws Exception {
        return AtOnce.run(IntStream.range(0, quotes.size())
                .<Callable<Response>>mapToObj(i -> () -> askBooking(guests.get(i), quotes.get(i)))
                .toList());
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(one -> one.statusCode() == status).count();
    }

    private List<UUID> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> someone()).toList();
    }

    @Test
    @DisplayName("R01 of 50 guests who book one night at the same instant exactly one gets it")
    void letsOneOfFiftyGuestsWin() throws Exception {
        UUID home = publish(Listings.aHome(someone(), someone()));
        List<UUID> guests = people(50);
        List<String> quotes = guests.stream()
                .map(guest -> quote(guest, home, day(10), day(11)))
                .toList();

        List<Response> answers = bookAtOnce(quotes, guests);

        assertEquals(1, count(answers, 201));
        assertEquals(49, count(answers, 409));
        List<BookingId> won = answers.stream()
                .filter(one -> one.statusCode() == 201)
                .map(one -> BookingId.of(one.path("id")))
                .toList();
        assertEquals(1, payments.ordersFor(won));
        assertEquals(1, units.rows("occupancy", home));
        assertEquals(1, units.rows("booking", home));
        for (Response answer : answers) {
            if (answer.statusCode() == 409) {
                assertEquals("OCCUPIED", answer.path("reasons[0].rule"));
                assertEquals(2, answer.jsonPath().getList("nearest").size());
            }
        }
    }

    @Test
    @DisplayName("R01 without any lock the exclusion constraint alone lets one win")
    void letsTheConstraintDecideAlone() throws Exception {
        UUID group = someone();
        UnitId unit = new UnitId(someone());
        Instant start = clock.instant();
        TimeRange night = TimeRange.of(start, start.plus(Duration.ofHours(20)));

        List<Boolean> won = AtOnce.run(20, () -> {
            Claim.Part part = new Claim.Part(new BookingId(someone()), List.of(unit), night, night);
            Claim claim = new Claim(group, null, false, List.of(part), start.plusSeconds(900));
            try {
                QuarkusTransaction.requiringNew().run(() -> occupancies.hold(claim, start));
                return true;
            } catch (UnitsTakenException taken) {
                return false;
            }
        });

        assertEquals(1, Collections.frequency(won, true));
        assertEquals(1, units.rows("occupancy", group));
    }

    @Test
    @DisplayName("R04, R05 a pool of 4 takes 4 of 6 bookings of the same hour")
    void fillsAPoolAndNoMore() throws Exception {
        UUID pool = publish(Listings.aDeskPool(someone(), someone(), 4));
        Instant nine = day(3).atTime(9, 0).toInstant(ZoneOffset.UTC);
        List<UUID> guests = people(6);
        List<String> quotes = guests.stream()
                .map(guest -> askQuote(guest, pool, "HOUR", nine, nine.plus(Duration.ofHours(1)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        List<Response> answers = bookAtOnce(quotes, guests);

        assertEquals(4, count(answers, 201));
        assertEquals(2, count(answers, 409));
        assertEquals(
                4,
                answers.stream()
                        .filter(one -> one.statusCode() == 201)
                        .map(one -> one.<String>path("unitIds[0]"))
                        .distinct()
                        .count());
    }

    @Test
    @DisplayName("R02 two accepts of one request at once: one is taken")
    void takesOneOfTwoAccepts() throws Exception {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath booking = book(someone(), home, day(10), day(12));
        payment("authorized", booking);

        List<Response> answers = AtOnce.run(8, () -> step(host, booking, "accept"));

        assertEquals(1, count(answers, 200));
        assertEquals(7, count(answers, 409));
        assertEquals(1, payments.captures(paymentOf(booking)));
    }

    @Test
    @DisplayName("R02 a request that lost its units is declined when the host accepts it, and its money released")
    void declinesARequestWithoutUnits() {
        UUID host = someone();
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath first = book(guest, home, day(10), day(12));
        payment("authorized", first);
        QuarkusTransaction.requiringNew().run(() -> occupancies.free(home, BookingId.of(first.getString("id"))));
        JsonPath second = book(someone(), home, day(11), day(13));
        payment("authorized", second);

        step(host, second, "accept").then().statusCode(200);
        step(host, first, "accept").then().statusCode(409);

        assertEquals("DECLINED", state(guest, first));
        assertEquals(1, payments.cancels(paymentOf(first)));
        assertEquals(0, payments.captures(paymentOf(first)));
    }

    @Test
    @DisplayName("R25 money that comes while its expired hold is being sold goes back; there is no second booking")
    void returnsMoneyForAHoldThatIsBeingSold() throws Exception {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        JsonPath booking = book(guest, home, day(10), day(12));
        Instant midnight = day(11).atStartOfDay().toInstant(ZoneOffset.UTC);
        TimeRange night = TimeRange.of(midnight, midnight.plus(Duration.ofHours(8)));
        Claim.Part part = new Claim.Part(
                new BookingId(someone()), List.of(UnitId.of(booking.getString("unitIds[0]"))), night, night);
        Instant expired = Instant.parse(booking.getString("holdExpiresAt"));

        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> news = QuarkusTransaction.requiringNew().call(() -> {
                occupancies.hold(new Claim(home, null, false, List.of(part), expired.plusSeconds(900)), expired);
                Future<?> told = thread.submit(() -> payment("authorized", booking));
                eventually("the news waits for the sale", units::somebodyWaits);
                return told;
            });
            news.get();
        }

        assertEquals("AWAITING_PAYMENT", state(guest, booking));
        assertEquals(0, payments.captures(paymentOf(booking)));
        assertEquals(1, payments.cancels(paymentOf(booking)));
        units.areConsistent(home);
    }
}
