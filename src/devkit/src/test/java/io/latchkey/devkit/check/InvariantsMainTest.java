package io.latchkey.devkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.latchkey.devkit.client.Backoff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantsMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private boolean print(String json) throws Exception {
        return InvariantsMain.print(
                new ObjectMapper().readTree(json), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void printsWhatHolds() throws Exception {
        assertTrue(
                print(
                        """
                {"holds":true,"items":[{"id":"I2","rule":"All is zero","holds":true,"breaches":0,"examples":[]}]}"""));
        assertEquals("I2   OK      All is zero\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void namesWhatBreaksOne() throws Exception {
        assertFalse(
                print(
                        """
                {"holds":false,"items":[{"id":"I13","rule":"Same","holds":false,"breaches":2,"examples":["a","b"]}]}"""));
        assertEquals("I13  BROKEN  Same\n     2 of them:\n     - a\n     - b\n", out.toString(StandardCharsets.UTF_8));
    }

    private HttpServer server;
    private String authorization;

    /** A system that gives this answer, and what the check ends with. */
    private int ask(int status, String answer, String token) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/operator/ledger/invariants", exchange -> {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream stream = exchange.getResponseBody()) {
                stream.write(body);
            }
        });
        server.start();
        return run("http://127.0.0.1:" + server.getAddress().getPort(), token);
    }

    private int run(String url, String token) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return InvariantsMain.run(
                Map.of("LATCHKEY_FRONT_URL", url, "LATCHKEY_TOKEN", token),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(5)),
                stream,
                stream);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void endsWithZeroWhereAllHoldsAndAsksWithTheTokenThatIsGiven() throws IOException {
        assertEquals(0, ask(200, "{\"holds\":true,\"items\":[]}", " an.operators.token\n"));
        assertEquals("Bearer an.operators.token", authorization);
    }

    @Test
    void endsWithOneWhereSomethingIsBroken() throws IOException {
        assertEquals(1, ask(200, "{\"holds\":false,\"items\":[]}", "a.b.c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void endsWithTwoWhereTheTokenIsRefused(int status) throws IOException {
        assertEquals(2, ask(status, "{\"title\":\"Forbidden\"}", "a.b.c"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("not the token of an operator"));
    }

    @Test
    void endsWithThreeWhereNobodyAnswersOrItIsNoAnswer() throws IOException {
        assertEquals(3, ask(500, "", "a.b.c"));
        assertEquals(3, ask(503, "", "a.b.c"));
        server.stop(0);
        assertEquals(3, run("http://127.0.0.1:" + server.getAddress().getPort(), "a.b.c"));
    }
}
