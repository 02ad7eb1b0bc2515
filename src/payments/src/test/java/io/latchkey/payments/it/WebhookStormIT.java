package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many messages at once, each many times, forged ones among them, while the provider does not answer us. */
@QuarkusTest
class WebhookStormIT extends ServiceIT {

    private static final Duration AT_MOST = Duration.ofSeconds(3);

    private record Answered(int expected, int status, Duration took) {}

    private Callable<Answered> delivery(int expected, String body, String signature) {
        return () -> {
            long start = System.nanoTime();
            int status = Messages.post(body, signature).statusCode();
            return new Answered(expected, status, Duration.ofNanos(System.nanoTime() - start));
        };
    }

    private List<Object> operationsOf(APayment payment) {
        return operations.ofSubject(payment.id()).stream()
                .map(operation -> (Object) operation.id())
                .toList();
    }

    private long inbox(String where, Object argument) {
        return database.first(row -> row.getLong(1), "SELECT count(*) FROM webhook_message WHERE " + where, argument)
                .orElseThrow();
    }

    @Test
    @DisplayName("F04 F05 F06 R27 a storm: one row and one effect a message, none of forged ones, all answered at once")
    void weathersAStorm() throws Exception {
        APayment refunded = captured(aPayment(), "sandbox_ok_webhooks_never");
        settle(refunded, refunded.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> state(refunded).equals("REFUNDED"));
        APayment unclear = ordered();
        confirm(unclear, "sandbox_error_after_success_webhooks_never").then().statusCode(202);

        List<Object> about = new ArrayList<>(operationsOf(refunded).reversed());
        about.addAll(operationsOf(unclear));
        about.add(ids.next()); // of nothing of ours
        String storm = key();
        List<Callable<Answered>> deliveries = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = 0; i < about.size(); i++) {
            for (String type : List.of("capture.succeeded", "refund.declined", "something.new")) {
                String body = Messages.about(about.get(i), type, storm + i + type);
                String good = Messages.sign(Messages.SECRET, now, body);
                for (int times = 0; times < 1 + i * 4; times++) {
                    deliveries.add(delivery(204, body, good));
                }
                deliveries.add(delivery(400, body, Messages.sign("not-the-secret", now, body)));
                deliveries.add(delivery(400, body, Messages.sign(Messages.SECRET, now.minusSeconds(301), body)));
                deliveries.add(delivery(400, body + " ", good));
            }
        }
        Collections.shuffle(deliveries, new Random(27));
        try (var threads = Executors.newFixedThreadPool(40)) {
            for (Future<Answered> delivery : threads.invokeAll(deliveries)) {
                Answered answered = delivery.get();
                assertEquals(answered.expected(), answered.status());
                assertTrue(answered.took().compareTo(AT_MOST) < 0, answered.toString());
            }
        }

        assertEquals(about.size() * 3L, inbox("event_id LIKE ?", "evt_" + storm + "%"));
        eventually("authorized", () -> state(unclear).equals("AUTHORIZED"));
        eventually("all worked on", () -> inbox("event_id LIKE ? AND state = 'RECEIVED'", "evt_" + storm + "%") == 0);
        assertEquals("REFUNDED", state(refunded));
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND"), ledgerKinds(refunded));
        eventually("told once", () -> events(unclear).equals(List.of("authorized")));
    }

    @Test
    @DisplayName("R27 a message whose sender hears no answer, and sends it again, has one row")
    void takesAMessageAgainAfterALostReply() throws Exception {
        APayment unclear = ordered();
        confirm(unclear, "sandbox_error_after_success_webhooks_never").then().statusCode(202);
        Object operation = operationsOf(unclear).getFirst();
        String body = Messages.about(operation, "authorize.succeeded", ids.next());
        String signature = Messages.sign(Messages.SECRET, clock.instant(), body);
        // Whether it is stored before the connection is gone is up to chance.
        sendAndLeave(body, signature);
        Messages.post(body, signature).then().statusCode(204);
        eventually("authorized", () -> state(unclear).equals("AUTHORIZED"));
        assertEquals(1, inbox("operation_id = ?", operation));
        eventually("told once", () -> events(unclear).equals(List.of("authorized")));
    }

    @Test
    @DisplayName("F06 B06 a message of which any single byte was changed is refused")
    void refusesEachChangedByte() {
        String body = Messages.about(ids.next(), "refund.succeeded", ids.next());
        String signature = Messages.sign(Messages.SECRET, clock.instant(), body);
        for (int i = 0; i < body.length(); i++) {
            char other = body.charAt(i) == '1' ? '2' : '1';
            String changed = body.substring(0, i) + other + body.substring(i + 1);
            assertEquals(400, Messages.post(changed, signature).statusCode(), changed);
        }
        assertEquals(204, Messages.post(body, signature).statusCode());
    }

    /** As a provider that dies after it has sent: nobody reads the answer. */
    private static void sendAndLeave(String body, String signature) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String request = "POST /v1/providers/sandbox/webhooks HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nSandbox-Signature: " + signature + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        }
    }
}
