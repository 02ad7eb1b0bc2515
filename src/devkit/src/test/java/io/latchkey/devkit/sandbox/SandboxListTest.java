package io.latchkey.devkit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reconciliation meets: deeds that are not what was asked for, and the list of a period. */
class SandboxListTest {

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

    @Test
    void capturesAnotherAmountWhenTheTokenSaysSo() {
        client.authorize("a1", 12_000, "sandbox_capture_other_amount");
        assertEquals(
                11_999,
                client.capture("a1", "c1", 12_000).json().at("/amountMinor").asLong());
        assertEquals(200, client.refund("r1", "a1", 11_999).status());
        assertEquals("refund_exceeds_captured", client.refund("r2", "a1", 1).text("/code"));
    }

    @Test
    void refundsAnotherAmountWhenTheTokenSaysSo() {
        client.authorize("a1", 12_000, "sandbox_refund_other_amount");
        client.capture("a1", "c1", 12_000);
        assertEquals(
                11_999,
                client.refund("r1", "a1", 12_000).json().at("/amountMinor").asLong());
    }

    @Test
    void capturesAndRefundsAnotherCurrencyWhenTheTokenSaysSo() {
        client.authorize("a1", 12_000, "sandbox_capture_other_currency");
        assertEquals("USD", client.capture("a1", "c1", 12_000).text("/currency"));
        assertEquals("USD", client.refund("r1", "a1", 12_000).text("/currency"));
    }

    @Test
    void paysOutAnotherAmountWhenTheTokenSaysSo() {
        client.authorize("a1", 12_000, "sandbox_ok");
        client.capture("a1", "c1", 12_000);
        assertEquals(
                99,
                client.payout("p1", "sandbox_bank_other_amount", 100)
                        .json()
                        .at("/amountMinor")
                        .asLong());
        assertEquals(
                101,
                client.payout("p2", "sandbox_bank_too_much", 100)
                        .json()
                        .at("/amountMinor")
                        .asLong());
    }

    @Test
    void listsWhatItDidInAPeriodOfItsClock() {
        client.authorize("a1", 12_000, "sandbox_ok");
        client.put("/clock", "{\"offset\":\"PT1H\"}");
        Instant turn = Instant.parse(client.get("/clock").text("/now"));
        client.capture("a1", "c1", 12_000);
        assertEquals("a1", client.get("/operations?to=" + turn).text("/items/0/operationId"));
        assertEquals(1, client.get("/operations?to=" + turn).json().at("/items").size());
        assertEquals("c1", client.get("/operations?from=" + turn).text("/items/0/operationId"));
        assertEquals(400, client.get("/operations?from=yesterday").status());
    }
}
