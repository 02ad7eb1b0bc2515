package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.latchkey.payments.provider.OperationKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A foreign server of our own that behaves like Stripe, at Stripe's paths: it keeps state, replays the answer to an
 * idempotency key, and misbehaves on request. Where Stripe's published description is at hand, each request and each
 * answer is compared with it.
 */
final class StripeServer implements AutoCloseable {

    static final String KEY = "sk_test_fake";

    private final Optional<StripeDescription> description = StripeDescription.find();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final StripeRoutes routes;
    private final long slowMillis;
    private final Map<String, Saved> saved = new HashMap<>();
    private final Deque<Broken> broken = new ArrayDeque<>();
    private final List<Received> received = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    private StripeServer(HttpServer server, long slowMillis) {
        this.server = server;
        this.slowMillis = slowMillis;
        this.routes = new StripeRoutes(url() + "/fake-bank/");
    }

    /** A request as it came. */
    record Received(String method, String path, ObjectNode parameters, String idempotencyKey, String account) {}

    private record Saved(String request, StripeReply reply) {}

    /** An answer that no API of Stripe's gives; nothing is done. A status of 0 is no answer at all. */
    private record Broken(int status, String body) {}

    /** @param slowMillis how long an answer takes that is to come too late */
    static StripeServer start(long slowMillis) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StripeServer server = new StripeServer(http, slowMillis);
            http.createContext("/", server::handle);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    StripeRoutes routes() {
        return routes;
    }

    synchronized long done(OperationKind kind) {
        return routes.done(kind);
    }

    /** The next request gets this instead of an answer, and does nothing. */
    synchronized void breakNext(int status, String body) {
        broken.add(new Broken(status, body));
    }

    /** The next request gets no answer: the connection is cut. */
    synchronized void cutNext() {
        breakNext(0, "");
    }

    synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /** Where requests or answers were not as Stripe describes them. */
    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.startsWith("/fake-bank/")) {
            finishCheck(path, text.contains("decision=approve"));
            answer(exchange, 200, "{}");
            return;
        }
        boolean post = exchange.getRequestMethod().equals("POST");
        ObjectNode parameters =
                StripeForm.read(post ? text : exchange.getRequestURI().getRawQuery());
        Received request = new Received(
                exchange.getRequestMethod(),
                path,
                parameters,
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"));
        Object reply = reply(request);
        switch (reply) {
            case Broken lost when lost.status() == 0 -> exchange.close();
            case Broken other -> answer(exchange, other.status(), other.body());
            case StripeReply sound -> answer(exchange, sound);
            default -> throw new IllegalStateException();
        }
    }

    private synchronized void finishCheck(String path, boolean approved) {
        routes.finishCheck(path.substring(path.lastIndexOf('/') + 1), approved);
    }

    private synchronized Object reply(Received request) {
        received.add(request);
        if (!broken.isEmpty()) {
            return broken.remove();
        }
        if (!("Bearer " + KEY).equals(request.account())) {
            return new StripeReply(
                    401,
                    StripeReply.error("invalid_request_error", null, "Invalid API Key provided"),
                    FakeCard.Fault.NONE);
        }
        description.ifPresent(
                known -> violations.addAll(known.request(request.method(), request.path(), request.parameters())));
        StripeReply reply = once(request);
        description.ifPresent(known ->
                violations.addAll(known.answer(request.method(), request.path(), reply.status(), reply.body())));
        return reply;
    }

    /** The first answer to a key is given again, a 500 too. */
    private StripeReply once(Received request) {
        if (request.method().equals("GET")) {
            return routes.answer(request);
        }
        String asked = request.path() + " " + request.parameters();
        Saved known = saved.get(request.idempotencyKey());
        if (known != null) {
            return known.request().equals(asked)
                    ? known.reply().losing(FakeCard.Fault.NONE)
                    : new StripeReply(
                            400,
                            StripeReply.error("idempotency_error", null, "Keys are for the same parameters only."),
                            FakeCard.Fault.NONE);
        }
        StripeReply reply = routes.answer(request);
        if (reply.fault() == FakeCard.Fault.ERROR) {
            reply = new StripeReply(
                    500, StripeReply.error("api_error", null, "Something went wrong."), FakeCard.Fault.NONE);
        }
        saved.put(request.idempotencyKey(), new Saved(asked, reply));
        return reply;
    }

    private void answer(HttpExchange exchange, StripeReply reply) throws IOException {
        switch (reply.fault()) {
            case RESET -> {
                exchange.close();
                return;
            }
            case TIMEOUT -> pause();
            case NONE, ERROR -> {}
        }
        answer(exchange, reply.status(), reply.body().toString());
    }

    private void pause() {
        try {
            Thread.sleep(slowMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Request-Id", "req_fake");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
