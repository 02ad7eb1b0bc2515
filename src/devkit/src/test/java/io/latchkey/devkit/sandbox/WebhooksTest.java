package io.latchkey.devkit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {

    private static final SandboxConfig.Delays SHORT = new SandboxConfig.Delays(
            Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofMillis(700));

    record Received(String signature, String body) {
        String type() throws IOException {
            return Json.MAPPER.readTree(body).at("/type").asText();
        }
    }

    @TempDir
    Path directory;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer receiver;
    private SandboxProvider provider;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();
        URI hook = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        provider = SandboxProvider.start(SandboxConfig.onAnyPort(directory.resolve("sandbox.db"))
                .withDelays(SHORT)
                .withWebhookUrl(hook));
        client = new Client(provider.url());
    }

    @AfterEach
    void stop() {
        provider.close();
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        exchange.sendResponseHeaders(refuse ? 503 : 204, -1);
        exchange.close();
        if (!refuse) {
            received.add(new Received(exchange.getRequestHeaders().getFirst("Sandbox-Signature"), body));
        }
    }

    private Received next() throws InterruptedException {
        return received.poll(5, TimeUnit.SECONDS);
    }

    private Received noMore() throws InterruptedException {
        return received.poll(900, TimeUnit.MILLISECONDS);
    }

    @Test
    void signsWhatItTells() throws Exception {
        client.authorize("a1", 12_000, "sandbox_ok");
        Received event = next();
        assertEquals("authorize.succeeded", event.type());
        String[] parts = event.signature().split(",");
        String seconds = parts[0].substring("t=".length());
        assertTrue(Math.abs(Long.parseLong(seconds) - Instant.now().getEpochSecond()) < 10);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("sandbox-webhook-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((seconds + "." + event.body()).getBytes(StandardCharsets.UTF_8));
        assertEquals("v1=" + HexFormat.of().formatHex(expected), parts[1]);
        assertNull(noMore());
    }

    @Test
    void tellsTwiceWithTheSameEventId() throws Exception {
        client.authorize("a1", 12_000, "sandbox_ok_webhooks_twice");
        assertEquals(next().body(), next().body());
        assertNull(noMore());
    }

    @Test
    void tellsLate() throws Exception {
        Instant before = Instant.now();
        client.authorize("a1", 12_000, "sandbox_ok_webhooks_late");
        assertNotNull(next());
        assertTrue(Instant.now().isAfter(before.plus(SHORT.late())));
    }

    @Test
    void tellsTheSecondBeforeTheFirst() throws Exception {
        client.authorize("a1", 12_000, "sandbox_ok_webhooks_reordered");
        client.capture("a1", "c1", 12_000);
        assertEquals("capture.succeeded", next().type());
        assertEquals("authorize.succeeded", next().type());
    }

    @Test
    void keepsSilentWhenSetToNever() throws Exception {
        assertEquals(200, client.put("/webhook-mode", "{\"mode\":\"NEVER\"}").status());
        client.authorize("a1", 12_000, "sandbox_ok");
        assertNull(noMore());
        assertEquals(
                400, client.put("/webhook-mode", "{\"mode\":\"SOMETIMES\"}").status());
    }

    @Test
    void triesAgainWhenItIsNotTaken() throws Exception {
        refusals.set(1);
        client.authorize("a1", 12_000, "sandbox_ok");
        assertNotNull(next());
    }

    @Test
    void tellsOfMandatesAndWhatIsAuthorizedByThem() throws Exception {
        client.setUp("m1", 12_000, "sandbox_later_declined");
        client.authorizeBy("m1", "a1", 12_000);
        client.forget("m1", "v1");
        Received kept = next();
        assertEquals("set_up.succeeded", kept.type());
        assertEquals("m1", Json.MAPPER.readTree(kept.body()).at("/operationId").asText());
        assertEquals("authorize.declined", next().type());
        assertEquals("void.succeeded", next().type());
    }

    @Test
    void tellsThatAnAuthorizationRanOut() throws Exception {
        client.authorize("a1", 12_000, "sandbox_ok");
        assertEquals("authorize.succeeded", next().type());
        client.put("/clock", "{\"offset\":\"PT169H\"}");
        assertEquals("authorization.expired", next().type());
    }
}
