package io.latchkey.devkit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.sandbox.Client.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that are kept, and what is authorized with them while the guest is not there. */
class MandatesTest {

    private static final SandboxConfig.Delays SHORT = new SandboxConfig.Delays(
            Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(50));

    @TempDir
    Path directory;

    private SandboxProvider provider;
    private Client client;

    @BeforeEach
    void start() {
        provider = SandboxProvider.start(
                SandboxConfig.onAnyPort(directory.resolve("sandbox.db")).withDelays(SHORT));
        client = new Client(provider.url());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private void restart() {
        stop();
        start();
    }

    @Test
    void keepsACardAndHoldsNothing() {
        Reply kept = client.setUp("m1", 12_000, "sandbox_ok");
        assertEquals(200, kept.status());
        assertEquals("SUCCEEDED", kept.text("/status"));
        assertEquals("SET_UP", kept.text("/kind"));
        assertEquals(12_000, kept.json().at("/amountMinor").asLong());
        assertEquals("EUR", kept.text("/currency"));
        assertTrue(kept.json().at("/captureBefore").isMissingNode());
        assertEquals(kept, client.setUp("m1", 12_000, "sandbox_ok"));
        assertEquals(422, client.setUp("m1", 12_001, "sandbox_ok").status());
        assertEquals(404, client.get("/authorizations/m1").status());
        assertEquals("KEPT", client.get("/mandates/m1").text("/status"));
    }

    @Test
    void authorizesAnyAmountWithAKeptCardAfterMonthsAndARestart() {
        client.setUp("m1", 12_000, "sandbox_ok");
        client.put("/clock", "{\"offset\":\"PT2400H\"}");
        restart();
        Reply held = client.authorizeBy("m1", "a1", 13_500);
        assertEquals("SUCCEEDED", held.text("/status"));
        assertEquals("m1", held.text("/mandateId"));
        assertFalse(held.text("/captureBefore").isBlank());
        assertEquals(held, client.authorizeBy("m1", "a1", 13_500));
        assertEquals(200, client.capture("a1", "c1", 13_500).status());
        assertEquals(200, client.refund("r1", "a1", 500).status());
        assertEquals(200, client.authorizeBy("m1", "a2", 100).status());
        assertEquals(5, client.get("/operations").json().at("/items").size());
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox_later_declined,insufficient_funds",
        "sandbox_later_needs_guest_webhooks_never,authentication_required"
    })
    void isRefusedLaterThoughTheCardWasKept(String token, String code) {
        assertEquals(200, client.setUp("m1", 12_000, token).status());
        for (String id : new String[] {"a1", "a2"}) {
            Reply refused = client.authorizeBy("m1", id, 12_000);
            assertEquals(402, refused.status());
            assertEquals(code, refused.text("/code"));
            assertFalse(refused.text("/message").isBlank());
            assertEquals("DECLINED", client.get("/authorizations/" + id).text("/status"));
        }
        assertEquals(200, client.authorize("a3", 12_000, token).status());
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox_declined,card_declined",
        "sandbox_insufficient_funds,insufficient_funds",
        "sandbox_bank_ok,not_a_card"
    })
    void keepsNoCardThatTheBankDeclines(String token, String code) {
        assertEquals(code, client.setUp("m1", 12_000, token).text("/code"));
        assertEquals("mandate_declined", client.authorizeBy("m1", "a1", 12_000).text("/code"));
        assertEquals("mandate_declined", client.forget("m1", "v1").text("/code"));
    }

    @ParameterizedTest
    @CsvSource({"approve,KEPT,SUCCEEDED", "refuse,DECLINED,DECLINED"})
    void waitsForTheBanksCheck(String decision, String mandate, String operation) throws Exception {
        Reply waiting = client.setUp("m1", 12_000, "sandbox_needs_check");
        assertEquals("REQUIRES_ACTION", waiting.text("/status"));
        assertEquals("check_open", client.authorizeBy("m1", "a1", 12_000).text("/code"));
        restart();
        String page = provider.url() + URI.create(waiting.text("/actionUrl")).getPath();
        String shown = browse(HttpRequest.newBuilder(URI.create(page)));
        assertTrue(shown.contains("Approve") && shown.contains("EUR 120.00") && shown.contains("kept"), shown);
        browse(HttpRequest.newBuilder(URI.create(page))
                .POST(HttpRequest.BodyPublishers.ofString("decision=" + decision)));
        assertEquals(mandate, client.get("/mandates/m1").text("/status"));
        assertEquals(operation, client.get("/operations/m1").text("/status"));
        int later = decision.equals("approve") ? 200 : 402;
        assertEquals(later, client.authorizeBy("m1", "a2", 12_000).status());
    }

    private static String browse(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void endsACheckThatNobodyFinishes() {
        client.setUp("m1", 12_000, "sandbox_needs_check");
        client.put("/clock", "{\"offset\":\"PT168H\"}");
        assertEquals("check_expired", client.get("/operations/m1").text("/code"));
        assertEquals("mandate_expired", client.authorizeBy("m1", "a1", 1).text("/code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox_ok", "sandbox_needs_check"})
    void forgetsACardOnce(String token) {
        client.setUp("m1", 12_000, token);
        Reply forgotten = client.forget("m1", "v1");
        assertEquals("SUCCEEDED", forgotten.text("/status"));
        assertEquals("VOID", forgotten.text("/kind"));
        assertEquals(forgotten, client.forget("m1", "v1"));
        assertEquals("mandate_forgotten", client.forget("m1", "v2").text("/code"));
        assertEquals("mandate_forgotten", client.authorizeBy("m1", "a1", 1).text("/code"));
        assertEquals(404, client.forget("unknown", "v3").status());
        assertEquals(404, client.authorizeBy("unknown", "a2", 1).status());
        assertEquals(404, client.get("/operations/a2").status());
    }

    @Test
    void keepsAndAuthorizesThoughTheAnswerIsAnError() {
        String token = "sandbox_error_after_success";
        assertEquals(500, client.setUp("m1", 12_000, token).status());
        assertEquals(200, client.setUp("m1", 12_000, token).status());
        assertEquals(500, client.authorizeBy("m1", "a1", 12_000).status());
        assertEquals(200, client.authorizeBy("m1", "a1", 12_000).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"amountMinor\":5,\"currency\":\"EUR\"}",
                "{\"id\":\"x\",\"amountMinor\":5,\"currency\":\"EUR\",\"mandateId\":null}",
                "{\"id\":\"x\",\"amountMinor\":5,\"currency\":\"EUR\",\"mandateId\":\"m1\",\"paymentMethod\":\"sandbox_ok\"}"
            })
    void wantsACardOrAMandateAndNotBoth(String body) {
        client.setUp("m1", 5, "sandbox_ok");
        assertEquals(400, client.post("/authorizations", body).status());
        assertEquals(404, client.get("/operations/x").status());
    }

    @Test
    void opensTheBooksOfItsTimeWithoutMandates() throws SQLException {
        client.authorize("a1", 12_000, "sandbox_ok");
        stop();
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("sandbox.db"));
                Statement statement = file.createStatement()) {
            statement.execute("ALTER TABLE operation DROP COLUMN mandate_id");
            statement.execute("DROP TABLE mandate");
        }
        start();
        assertEquals(200, client.authorize("a1", 12_000, "sandbox_ok").status());
        assertEquals(200, client.setUp("m1", 12_000, "sandbox_ok").status());
        assertEquals(200, client.authorizeBy("m1", "a2", 12_000).status());
    }
}
