package io.latchkey.devkit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.sandbox.Client.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxProviderTest {

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

    @Test
    void authorizesCapturesRefundsAndPaysOut() {
        Reply authorized = client.authorize("a1", 12_000, "sandbox_ok");
        assertEquals(200, authorized.status());
        assertEquals("SUCCEEDED", authorized.text("/status"));
        Instant captureBefore = Instant.parse(authorized.text("/captureBefore"));
        assertTrue(captureBefore.isAfter(Instant.now().plus(Duration.ofDays(7).minusMinutes(1))));

        assertEquals(200, client.capture("a1", "c1", 12_000).status());
        assertEquals(200, client.refund("r1", "a1", 4_000).status());
        assertEquals(200, client.refund("r2", "a1", 1_000).status());
        assertEquals(200, client.payout("p1", "sandbox_bank_ok", 7_000).status());

        Reply state = client.get("/authorizations/a1");
        assertEquals("CAPTURED", state.text("/status"));
        assertEquals(5_000, state.json().at("/refundedMinor").asLong());
        Reply book = client.get("/operations?after=1&limit=3");
        assertEquals(3, book.json().at("/items").size());
        assertEquals("c1", book.text("/items/0/operationId"));
        assertEquals(4, book.json().at("/nextAfter").asLong());
    }

    @Test
    void answersAnOrderTheSameWayAgainAndDoesItOnce() {
        client.authorize("a1", 12_000, "sandbox_ok");
        Reply first = client.capture("a1", "c1", 12_000);
        assertEquals(first, client.capture("a1", "c1", 12_000));
        assertEquals(2, client.get("/operations").json().at("/items").size());

        Reply declined = client.authorize("a2", 5_000, "sandbox_declined");
        assertEquals(402, declined.status());
        assertEquals(declined, client.authorize("a2", 5_000, "sandbox_declined"));
    }

    @Test
    void refusesAnotherOrderUnderAKnownId() {
        client.authorize("a1", 12_000, "sandbox_ok");
        assertEquals(422, client.authorize("a1", 12_001, "sandbox_ok").status());
        assertEquals(422, client.capture("a1", "a1", 12_000).status());
    }

    @ParameterizedTest
    @CsvSource({"sandbox_declined,card_declined", "sandbox_insufficient_funds,insufficient_funds"})
    void declinesWithAReason(String token, String code) {
        Reply reply = client.authorize("a1", 12_000, token);
        assertEquals(402, reply.status());
        assertEquals(code, reply.text("/code"));
        assertFalse(reply.text("/message").isBlank());
        assertEquals("DECLINED", client.get("/operations/a1").text("/status"));
        assertEquals("authorization_declined", client.capture("a1", "c1", 1).text("/code"));
    }

    @Test
    void refusesWhatTheMoneyDoesNotCover() {
        client.authorize("a1", 12_000, "sandbox_ok");
        assertEquals("not_captured", client.refund("r1", "a1", 1).text("/code"));
        assertEquals(
                "capture_exceeds_authorized", client.capture("a1", "c1", 12_001).text("/code"));
        assertEquals(200, client.capture("a1", "c2", 10_000).status());
        assertEquals("already_captured", client.capture("a1", "c3", 2_000).text("/code"));
        assertEquals("already_captured", client.voidIt("a1", "v1").text("/code"));
        assertEquals(
                "refund_exceeds_captured", client.refund("r2", "a1", 10_001).text("/code"));
        assertEquals(
                "insufficient_balance",
                client.payout("p1", "sandbox_bank_ok", 10_001).text("/code"));
        assertEquals(
                "account_closed", client.payout("p2", "sandbox_bank_closed", 1).text("/code"));
        assertEquals("not_a_bank_account", client.payout("p3", "sandbox_ok", 1).text("/code"));
    }

    @Test
    void voidsOnce() {
        client.authorize("a1", 12_000, "sandbox_ok");
        assertEquals(200, client.voidIt("a1", "v1").status());
        assertEquals("already_voided", client.voidIt("a1", "v2").text("/code"));
        assertEquals("already_voided", client.capture("a1", "c1", 12_000).text("/code"));
    }

    @Test
    void refusesCaptureAfterTheWindowByItsOwnClockWhichOnlyGoesForward() {
        client.authorize("a1", 12_000, "sandbox_ok");
        assertEquals(200, client.put("/clock", "{\"offset\":\"PT168H\"}").status());
        assertEquals("authorization_expired", client.capture("a1", "c1", 12_000).text("/code"));
        assertEquals("EXPIRED", client.get("/authorizations/a1").text("/status"));
        assertEquals(409, client.put("/clock", "{\"offset\":\"PT1H\"}").status());
        assertEquals("PT168H", client.get("/clock").text("/offset"));
    }

    @ParameterizedTest
    @CsvSource({"approve,AUTHORIZED,SUCCEEDED", "refuse,DECLINED,DECLINED"})
    void waitsForTheBanksCheck(String decision, String authorization, String operation) throws Exception {
        Reply waiting = client.authorize("a1", 12_000, "sandbox_needs_check");
        assertEquals("REQUIRES_ACTION", waiting.text("/status"));
        assertEquals("check_open", client.capture("a1", "c1", 12_000).text("/code"));
        URI page = URI.create(waiting.text("/actionUrl"));
        HttpClient browser = HttpClient.newHttpClient();
        HttpResponse<String> shown =
                browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(shown.body().contains("Approve") && shown.body().contains("EUR 120.00"), shown.body());

        HttpRequest choice = HttpRequest.newBuilder(page)
                .POST(HttpRequest.BodyPublishers.ofString("decision=" + decision))
                .build();
        assertEquals(
                200, browser.send(choice, HttpResponse.BodyHandlers.ofString()).statusCode());
        assertEquals(authorization, client.get("/authorizations/a1").text("/status"));
        assertEquals(operation, client.get("/operations/a1").text("/status"));
    }

    @Test
    void doesItThoughTheAnswerIsLate() {
        Instant before = Instant.now();
        assertEquals(
                200,
                client.authorize("a1", 12_000, "sandbox_timeout_after_success").status());
        assertTrue(Instant.now().isAfter(before.plus(SHORT.timeout().minusMillis(20))));
        assertEquals("SUCCEEDED", client.get("/operations/a1").text("/status"));
        assertEquals(
                200,
                client.authorize("a1", 12_000, "sandbox_timeout_after_success").status());
    }

    @Test
    void doesItThoughTheAnswerIsAnError() {
        assertEquals(
                500,
                client.authorize("a1", 12_000, "sandbox_error_after_success").status());
        assertEquals("SUCCEEDED", client.get("/operations/a1").text("/status"));
        assertEquals(
                200,
                client.authorize("a1", 12_000, "sandbox_error_after_success").status());
    }

    @Test
    void refusesTheCaptureAndFailsTheFirstRefundAsTheTokenSays() {
        client.authorize("a1", 12_000, "sandbox_capture_refused");
        assertEquals("capture_refused", client.capture("a1", "c1", 12_000).text("/code"));
        assertEquals(200, client.voidIt("a1", "v1").status());

        client.authorize("a2", 12_000, "sandbox_refund_fails_once");
        client.capture("a2", "c2", 12_000);
        assertEquals("refund_failed", client.refund("r1", "a2", 12_000).text("/code"));
        assertEquals(402, client.refund("r1", "a2", 12_000).status());
        assertEquals(200, client.refund("r2", "a2", 12_000).status());
    }

    @Test
    void authorizesAnotherAmountWhenTheTokenSaysSo() {
        assertEquals(
                11_999,
                client.authorize("a1", 12_000, "sandbox_other_amount")
                        .json()
                        .at("/amountMinor")
                        .asLong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"amountMinor\":5.9,\"currency\":\"EUR\",\"paymentMethod\":\"sandbox_ok\"}",
                "{\"id\":\"x\",\"amountMinor\":\"5\",\"currency\":\"EUR\",\"paymentMethod\":\"sandbox_ok\"}",
                "{\"id\":\"x\",\"amountMinor\":-5,\"currency\":\"EUR\",\"paymentMethod\":\"sandbox_ok\"}",
                "{\"id\":\"x\",\"currency\":\"EUR\",\"paymentMethod\":\"sandbox_ok\"}",
                "{\"id\":\"x\",\"amountMinor\":5,\"currency\":\"EURO\",\"paymentMethod\":\"sandbox_ok\"}",
                "{\"id\":\"x\",\"amountMinor\":5,\"currency\":\"EUR\",\"paymentMethod\":\"visa\"}",
                "{\"id\":\"x\",\"id\":\"y\",\"amountMinor\":5,\"currency\":\"EUR\",\"paymentMethod\":\"sandbox_ok\"}",
                "{\"id\":\"x\",\"amountMinor\":5,\"currency\":\"EUR\",\"paymentMethod\":\"sandbox_ok\",\"tip\":1}",
                "{} {}",
                "[]",
                "",
                "not json"
            })
    void refusesWhatItDoesNotUnderstandAndKeepsNothing(String body) {
        assertEquals(400, client.post("/authorizations", body).status());
        assertEquals(404, client.get("/operations/x").status());
    }

    @Test
    void asksForTheKeyAndSaysWhatIsNotThere() throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(URI.create(provider.url() + "/operations"))
                .build();
        assertEquals(
                401,
                HttpClient.newHttpClient()
                        .send(bare, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
        assertEquals(404, client.get("/operations/unknown").status());
        assertEquals(404, client.capture("unknown", "c1", 1).status());
        assertEquals(404, client.get("/operations/c1").status());
        assertEquals(404, client.get("/elsewhere").status());
    }
}
