package io.latchkey.e2e.faults;

import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.Reply;
import io.latchkey.devkit.world.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** A client that never gives up: what was not answered is asked again under the same key until it is. */
record Person(UUID id, Api api, Patience patience) {

    private static final Backoff AGAIN =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), Patience.AMID_FAULTS);

    /** The first request runs still, or the other service has not heard of the thing yet. */
    private static final Set<String> NOT_YET = Set.of("idempotency-in-progress");

    static Person of(HttpClient http, URI front, People.Person person, Patience patience) {
        return new Person(person.id(), new Api(http, front, person::token, AGAIN), patience);
    }

    Reply asks(Call call) {
        return api.send(call);
    }

    /** Makes a request under a key of its own and writes its final answer down. */
    Reply does(Told told, String booking, String verb, Call call) {
        Call keyed = call.withIdempotencyKey(UUID.randomUUID().toString());
        Reply reply = answer(told, keyed);
        told.add(new Told.Step(booking, verb, this, keyed, reply));
        return reply;
    }

    private Reply answer(Told told, Call call) {
        long began = System.nanoTime();
        for (int attempt = 0; !patience.isOver(began); attempt++) {
            Reply reply = api.send(call);
            if (reply.status() == 500) {
                told.unexpected();
            } else if (isFinal(call, reply)) {
                return reply;
            }
            Api.sleep(AGAIN.pause(attempt, Duration.ZERO));
        }
        throw new IllegalStateException("no final answer to " + call);
    }

    private static boolean isFinal(Call call, Reply reply) {
        String type = reply.text("type");
        boolean unknownYet = reply.status() == 404 && call.path().endsWith("/confirm");
        return !unknownYet && !NOT_YET.contains(type.substring(type.lastIndexOf('/') + 1)) && reply.status() < 500;
    }
}
