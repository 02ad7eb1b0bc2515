package io.latchkey.platform.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Another service: answers each path's requests with the statuses it was told, the last one for good. */
final class FakeService implements AutoCloseable {

    record Seen(String method, String key, String body) {}

    private final HttpServer server;
    private final Map<String, int[]> scripts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Map<String, List<Seen>> seen = new ConcurrentHashMap<>();

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(String path, int... statuses) {
        scripts.put(path, statuses);
    }

    List<Seen> seen(String path) {
        return seen.getOrDefault(path, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        seen.computeIfAbsent(path, any -> new CopyOnWriteArrayList<>())
                .add(new Seen(exchange.getRequestMethod(), key, body));
        int[] script = scripts.getOrDefault(path, new int[] {404});
        int turn = counts.computeIfAbsent(path, any -> new AtomicInteger()).getAndIncrement();
        int status = script[Math.min(turn, script.length - 1)];
        byte[] problem =
                "{\"type\":\"https://latchkey.dev/problems/illegal-transition\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, problem.length);
        exchange.getResponseBody().write(problem);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
