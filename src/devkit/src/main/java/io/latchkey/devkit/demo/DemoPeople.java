package io.latchkey.devkit.demo;

import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.FreshToken;
import io.latchkey.devkit.client.Hosting;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The front as each of the people of the demo sees it. */
final class DemoPeople {

    private static final Backoff PATIENT =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final Map<String, Api> apis = new ConcurrentHashMap<>();
    private final HttpClient http;
    private final URI front;
    private final UnaryOperator<String> tokenOf;

    DemoPeople(HttpClient http, URI front, UnaryOperator<String> tokenOf) {
        this.http = http;
        this.front = front;
        this.tokenOf = tokenOf;
    }

    Api guest() {
        return as("gustav");
    }

    Api hanna() {
        return as("hanna");
    }

    Api operator() {
        return as("olga");
    }

    /** hanna herself; for a host without an account the operator, acting for the same id in every run. */
    Hosting host(String name) {
        return "hanna".equals(name) ? new Hosting(as(name), null) : new Hosting(operator(), madeUp(name));
    }

    private static UUID madeUp(String name) {
        return UUID.nameUUIDFromBytes(("demo-host:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private Api as(String login) {
        return apis.computeIfAbsent(
                login, name -> new Api(http, front, new FreshToken(() -> tokenOf.apply(name)), PATIENT));
    }
}
