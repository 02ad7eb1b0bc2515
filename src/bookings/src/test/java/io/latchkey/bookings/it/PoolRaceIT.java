package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever races for units: nobody shares one, and the outcome is that of some order of the claims. */
@QuarkusTest
class PoolRaceIT extends ServiceIT {

    private static final long SEED = 20_261_123;

    @Inject
    UnitsInUse units;

    private Callable<Response> booking(UUID listing, LocalDate from, LocalDate to) {
        UUID guest = someone();
        String quote = quote(guest, listing, from, to);
        return () -> askBooking(guest, quote);
    }

    private static void nobodyFailed(List<Response> answers) {
        answers.forEach(answer -> assertTrue(
                List.of(200, 201, 409).contains(answer.statusCode()), () -> answer.statusLine() + answer.asString()));
    }

    private record Dates(LocalDate from, LocalDate to) {}

    @RepeatedTest(3)
    void fillsAPoolAsIfTheClaimsHadComeOneAfterTheOther(RepetitionInfo repetition) throws Exception {
        UUID pool = publish(Listings.aHome(someone(), someone()).units(3));
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        List<Dates> wishes = Stream.generate(() -> day(10 + random.nextInt(8)))
                .limit(24)
                .map(from -> new Dates(from, from.plusDays(1 + random.nextInt(5))))
                .toList();

        List<Response> answers = AtOnce.run(wishes.stream()
                .map(dates -> booking(pool, dates.from(), dates.to()))
                .toList());

        nobodyFailed(answers);
        units.areConsistent(pool);
        List<Dates> won = new ArrayList<>();
        List<Dates> lost = new ArrayList<>();
        IntStream.range(0, wishes.size())
                .forEach(i -> (answers.get(i).statusCode() == 201 ? won : lost).add(wishes.get(i)));
        // Any order: whoever won fits, and whoever lost finds a night on which all rooms are taken.
        for (int i = 10; i < 25; i++) {
            assertTrue(guestsOn(day(i), won) <= 3, "night " + i);
        }
        lost.forEach(dates -> assertTrue(
                dates.from().datesUntil(dates.to()).anyMatch(night -> guestsOn(night, won) == 3),
                () -> dates + " was refused although there was room beside " + won));
    }

    private static long guestsOn(LocalDate night, List<Dates> stays) {
        return stays.stream()
                .filter(stay -> !night.isBefore(stay.from()) && night.isBefore(stay.to()))
                .count();
    }

    @RepeatedTest(3)
    void givesAHomeOrItsRoomsButNeverBoth() throws Exception {
        UUID host = someone();
        Listings whole = Listings.aHome(someone(), host).units(3).asAWhole();
        UUID home = publish(whole);
        List<Callable<Response>> acts = new ArrayList<>();
        for (UUID unit : whole.unitIds()) {
            UUID room = publish(Listings.aHome(someone(), host).sharing(home, unit));
            acts.add(booking(room, day(10), day(12)));
            acts.add(booking(room, day(11), day(13)));
        }
        acts.add(booking(home, day(9), day(14)));
        acts.add(booking(home, day(11), day(12)));

        List<Response> answers = AtOnce.run(acts);

        nobodyFailed(answers);
        units.areConsistent(home);
        long rooms = answers.subList(0, 6).stream()
                .filter(one -> one.statusCode() == 201)
                .count();
        long homes = answers.subList(6, 8).stream()
                .filter(one -> one.statusCode() == 201)
                .count();
        assertTrue(homes == 1 && rooms == 0 || homes == 0 && rooms == 3, homes + " homes, " + rooms + " rooms");
    }

    @Test
    @DisplayName("R21, R25 a hold that expires in the race gives its unit once, whatever becomes of its payment")
    void givesTheUnitOfAnExpiredHoldOnce() throws Exception {
        UUID home = publish(Listings.aHome(someone(), someone()));
        UUID late = someone();
        JsonPath held = book(late, home, day(10), day(12));
        pass(Duration.ofMinutes(15));
        List<Callable<Response>> acts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            acts.add(booking(home, day(10), day(12)));
        }
        acts.add(() -> step(late, held, "withdraw"));
        acts.add(() -> {
            payment("authorized", held);
            return as(late).get("/v1/bookings/" + held.getString("id"));
        });

        List<Response> answers = AtOnce.run(acts);

        nobodyFailed(answers);
        assertEquals(
                1,
                answers.subList(0, 10).stream()
                        .filter(one -> one.statusCode() == 201)
                        .count());
        assertTrue(List.of("EXPIRED", "CANCELLED").contains(state(late, held)));
        assertEquals(1, units.rows("occupancy", home));
        askQuote(someone(), home, "NIGHT", day(11), day(12)).then().statusCode(409);
        units.areConsistent(home);
    }

    @RepeatedTest(8)
    void movesBookingsWhileTheirPeopleAct() throws Exception {
        UUID host = someone();
        UUID pool = publish(Listings.aHome(someone(), host).units(2).onRequest());
        UUID guest = someone();
        JsonPath early = book(guest, pool, day(10), day(12));
        JsonPath between = book(guest, pool, day(11), day(13));
        JsonPath late = book(guest, pool, day(13), day(15));
        payment("authorized", early);
        step(guest, between, "withdraw").then().statusCode(200);
        assertNotEquals(early.getString("unitIds[0]"), late.getString("unitIds[0]"));

        List<Response> answers = AtOnce.run(List.of(
                booking(pool, day(9), day(16)),
                booking(pool, day(9), day(16)),
                () -> step(host, early, "accept"),
                () -> step(guest, late, "withdraw"),
                () -> {
                    payment("authorized", late);
                    return as(guest).get("/v1/bookings/" + late.getString("id"));
                }));

        nobodyFailed(answers);
        assertEquals(
                1,
                answers.subList(0, 2).stream()
                        .filter(one -> one.statusCode() == 201)
                        .count());
        assertEquals(200, answers.get(2).statusCode());
        units.areConsistent(pool);
    }

    @Test
    @DisplayName("R02 accepts of two requests at once: each request is accepted once")
    void takesOneAcceptOfEachRequest() throws Exception {
        UUID host = someone();
        UUID pool = publish(Listings.aHome(someone(), host).units(2).onRequest());
        List<JsonPath> requests = IntStream.range(0, 2)
                .mapToObj(i -> book(someone(), pool, day(10), day(12)))
                .toList();
        requests.forEach(request -> payment("authorized", request));

        List<Response> answers = AtOnce.run(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i -> () -> step(host, requests.get(i % 2), "accept"))
                .toList());

        nobodyFailed(answers);
        assertEquals(2, answers.stream().filter(one -> one.statusCode() == 200).count());
        units.areConsistent(pool);
    }

    @Test
    @DisplayName("R36 what ends and what begins at once: the unit changes hands or stays, and is never shared")
    void handsOverWhatIsCancelledWhileOthersBook() throws Exception {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        JsonPath ending = confirmed(someone(), home, day(10), day(12));
        List<UUID> guests = Stream.generate(this::someone).limit(6).toList();
        step(host, ending, "cancel").then().statusCode(200);
        List<String> quotes = guests.stream()
                .map(guest -> quote(guest, home, day(10), day(12)))
                .toList();
        JsonPath again = confirmed(someone(), home, day(10), day(12));
        List<Callable<Response>> acts = new ArrayList<>();
        IntStream.range(0, 6).forEach(i -> acts.add(() -> askBooking(guests.get(i), quotes.get(i))));
        acts.add(3, () -> step(host, again, "cancel"));

        List<Response> answers = AtOnce.run(acts);

        nobodyFailed(answers);
        assertEquals(200, answers.get(3).statusCode());
        assertTrue(answers.stream().filter(one -> one.statusCode() == 201).count() <= 1);
        units.areConsistent(home);
    }
}
