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
