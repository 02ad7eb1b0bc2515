package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Answer;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.TheWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Fifty people want one night. */
class RaceScenario {

    private static final int GUESTS = 50;

    @Test
    void givesTheNightToOneOfFiftyGuests() throws Exception {
        Host hanna = new Host(TheWorld.as(DemoPerson.HANNA));
        JsonNode home = hanna.publishes(Offers.aHome());
        LocalDate night = TheWorld.clock().inDays(50);
        JsonNode stay = Offers.stay(home, "NIGHT", night, night.plusDays(1));
        List<Api> people = TheWorld.newPeople(GUESTS);
        List<Answer> answers = race(people, stay);

        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        for (Answer loser : answers) {
            if (loser.status() != 201) {
                loser.expectProblem(409, "not-available");
                assertFalse(loser.json().get("reasons").isEmpty());
                assertFalse(loser.json().get("nearest").isEmpty());
            }
        }
    }

    @Test
    void booksOnceWhenOneRequestIsSentTwentyTimes() throws Exception {
        Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
        JsonNode home = new Host(TheWorld.as(DemoPerson.HANNA)).publishes(Offers.aHome());
        LocalDate night = TheWorld.clock().inDays(50);
        JsonNode quote = gustav.getsQuote(Offers.stay(home, "NIGHT", night, night.plusDays(1)));
        Api once = gustav.api().once();
        Map<String, Object> body = Map.of("quoteId", quote.get("id").asText());
        List<Future<Answer>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                running.add(threads.submit(() -> once.post("/v1/bookings", body)));
            }
        }
        String booking = once.post("/v1/bookings", body).expect(201).text("id");
        for (Future<Answer> one : running) {
            if (one.get().status() == 201) {
                assertEquals(booking, one.get().text("id"));
            } else {
                one.get().expectProblem(409, "idempotency-in-progress");
            }
        }
    }

    /** All have their quote, then all book at once. */
    private static List<Answer> race(List<Api> people, JsonNode stay) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Answer>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Api person : people) {
                Guest guest = new Guest(person);
                JsonNode quote = guest.getsQuote(stay);
                running.add(threads.submit(() -> {
                    start.await();
                    return guest.triesToBook(quote);
                }));
            }
            start.countDown();
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> future : running) {
            answers.add(future.get());
        }
        return answers;
    }
}
