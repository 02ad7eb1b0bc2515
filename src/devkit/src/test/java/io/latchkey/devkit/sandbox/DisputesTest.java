package io.latchkey.devkit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that banks take back. */
class DisputesTest {

    @TempDir
    Path directory;

    private SandboxProvider provider;
    private Client client;

    @BeforeEach
    void start() {
        provider = SandboxProvider.start(SandboxConfig.onAnyPort(directory.resolve("sandbox.db")));
        client = new Client(provider.url());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private String disputed(String token) {
        client.authorize("a1", 12_000, token);
        client.capture("a1", "c1", 12_000);
        return client.post("/authorizations/a1/dispute", "{}").text("/id");
    }

    @Test
    void takesWhatIsLeftOfACaptureOnce() {
        client.authorize("a1", 12_000, "sandbox_ok");
        assertEquals(404, client.post("/authorizations/a1/dispute", "{}").status());
        client.capture("a1", "c1", 12_000);
        client.refund("r1", "a1", 2_000);
        assertEquals(
                422,
                client.post("/authorizations/a1/dispute", "{\"amountMinor\":10001}")
                        .status());
        assertEquals(
                10_000,
                client.post("/authorizations/a1/dispute", "{}")
                        .json()
                        .at("/amountMinor")
                        .asLong());
        assertEquals(422, client.post("/authorizations/a1/dispute", "{}").status());
        assertEquals("disputed", client.refund("r2", "a1", 1).text("/code"));
    }

    @Test
    void disputesByTheTokenADayAfterTheCapture() {
        client.authorize("a1", 12_000, "sandbox_disputed_webhooks_never");
        client.capture("a1", "c1", 12_000);
        assertEquals(0, client.get("/disputes").json().at("/items").size());
        client.put("/clock", "{\"offset\":\"PT24H1M\"}");
        assertEquals("NEEDS_EVIDENCE", client.get("/disputes").text("/items/0/status"));
        assertEquals(1, client.get("/disputes").json().at("/items").size());
    }

    @Test
    void isLostWithoutEvidenceInTime() {
        String id = disputed("sandbox_ok");
        client.put("/clock", "{\"offset\":\"P7DT1M\"}");
        assertEquals("LOST", client.get("/disputes/" + id).text("/status"));
        assertEquals(
                422,
                client.post("/disputes/" + id + "/evidence", "{\"text\":\"late\"}")
                        .status());
        assertEquals("refund_exceeds_captured", client.refund("r1", "a1", 1).text("/code"));
    }

    @Test
    void givesTheMoneyBackWhenItIsWon() {
        String id = disputed("sandbox_ok");
        assertEquals(
                "UNDER_REVIEW",
                client.post("/disputes/" + id + "/evidence", "{\"text\":\"They were here\"}")
                        .text("/status"));
        assertEquals(
                "insufficient_balance",
                client.payout("p1", "sandbox_bank_ok", 1).text("/code"));
        assertEquals("WON", client.post("/disputes/" + id + "/win", "").text("/status"));
        assertEquals(422, client.post("/disputes/" + id + "/lose", "").status());
        assertEquals(200, client.payout("p2", "sandbox_bank_ok", 10_500).status());
        assertEquals(
                "DISPUTE_WON",
                client.get("/operations?limit=500").json().at("/items").findValuesAsText("kind").stream()
                        .filter(kind -> kind.startsWith("DISPUTE_"))
                        .findFirst()
                        .orElseThrow());
    }
}
