package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.HostSql;
import io.latchkey.payments.ledger.store.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Many months, many movements: in pages, without gaps or repeats, by way of the indexes. */
@QuarkusTest
class StatementPagesIT extends ServiceIT {

    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    DataSource dataSource;

    private void corrections(UUID host, String moment, String currency, int count) {
        Posting one = new Posting(Account.suspense("test"), Account.payable(new PersonId(host)), Money.of(1, currency));
        LedgerTransaction transaction = new LedgerTransaction(
                host,
                TransactionKind.SETTLEMENT,
                new LedgerTransaction.Source("test", someone()),
                Collections.nCopies(count, one));
        Instant at = Instant.parse(moment);
        QuarkusTransaction.requiringNew().run(() -> new Ledger(dataSource, ids, () -> at).post(transaction));
    }

    private JsonPath read(UUID host, String path) {
        return as(host).get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void monthsMeetToTheMillisecond() {
        UUID host = someone();
        corrections(host, "2026-01-31T23:59:59.999Z", "EUR", 1);
        corrections(host, "2026-02-01T00:00:00Z", "EUR", 2);
        JsonPath january = read(host, "/v1/me/statements/2026-01?currency=EUR");
        JsonPath february = read(host, "/v1/me/statements/2026-02?currency=EUR");
        assertEquals(1, january.getLong("closing.balance.amountMinor"));
        assertEquals(january.getMap("closing"), february.getMap("opening"));
        assertEquals(3, february.getLong("closing.balance.amountMinor"));
        assertEquals("2026-02-01T00:00:00Z", february.getString("items[0].at"));
        assertTrue(february.getBoolean("complete"));
        assertEquals(
                february.getMap("closing"),
                read(host, "/v1/me/statements/2026-05?currency=EUR").getMap("opening"));
    }

    @Test
    void listsMonthsNewestFirstInPages() {
        UUID host = someone();
        corrections(host, "2025-03-05T10:00:00Z", "EUR", 1);
        corrections(host, "2025-03-09T10:00:00Z", "EUR", 1);
        corrections(host, "2025-03-09T10:00:00Z", "JPY", 1);
        corrections(host, "2025-12-31T23:59:59.999Z", "EUR", 1);
        corrections(host, "2026-02-01T00:00:00Z", "JPY", 1);
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = read(host, "/v1/me/statements?limit=1" + cursor);
            found.add(page.getString("items[0].month") + " " + page.getString("items[0].currency"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);
        assertEquals(List.of("2026-02 JPY", "2025-12 EUR", "2025-03 EUR", "2025-03 JPY"), found);
    }

    @Test
    void readsABigMonthInPagesAndSendsItWhole() {
        int count = 5_000;
        UUID host = someone();
        corrections(host, "2026-01-10T10:00:00Z", "EUR", count);
        corrections(host, "2026-01-11T10:00:00Z", "EUR", 3);
        String path = "/v1/me/statements/2026-01?currency=EUR&limit=100";
        JsonPath first = read(host, path);
        assertEquals(count + 3, first.getLong("closing.balance.amountMinor"));
        assertEquals(100, first.getList("items").size());
        JsonPath second = read(host, path + "&cursor=" + first.getString("nextCursor"));
        assertEquals(100, second.getList("items").size());
        assertEquals(first.getMap("closing"), second.getMap("closing"));

        String csv = as(host).accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(count + 3 + 3, csv.lines().count());
        assertTrue(csv.endsWith("CLOSING,,,,EUR,,,50.03,0.00,0.00,50.03\r\n"), csv.substring(csv.length() - 200));
    }

    @Test
    void findsAHostsPostingsByTheIndexes() {
        UUID host = someone();
        corrections(someone(), "2026-01-10T10:00:00Z", "EUR", 5_000);
        corrections(host, "2026-01-10T10:00:00Z", "EUR", 5);
        database.update("ANALYZE ledger_posting");
        String plan = String.join("\n", explained(host));
        assertTrue(plan.contains("ledger_posting_to_host"), plan);
        assertTrue(plan.contains("ledger_posting_from_host"), plan);
        assertFalse(plan.contains("Seq Scan on ledger_posting"), plan);
    }

    @Test
    void readsNothingOfEarlierMonths() {
        UUID host = someone();
        corrections(host, "2026-01-10T10:00:00Z", "EUR", 5_000);
        corrections(host, "2026-02-10T10:00:00Z", "EUR", 5);
        database.update("ANALYZE ledger_posting");
        List<Object> range = List.of(host.toString(), "EUR", Instant.parse("2026-02-01T00:00:00Z"), FOREVER);
        List<Object> arguments = new ArrayList<>(List.of(FOREVER, host.toString(), host.toString()));
        arguments.addAll(range);
        arguments.addAll(range);
        String plan = String.join(
                "\n",
                database.list(
                        row -> row.getString(1), "EXPLAIN (ANALYZE, TIMING OFF) " + HostSql.SUMS, arguments.toArray()));
        long read = Pattern.compile("ledger_posting_(?:to|from)_host.*actual rows=(\\d+)")
                .matcher(plan)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        assertEquals(5, read, plan);
        assertEquals(
                5_000, read(host, "/v1/me/statements/2026-02?currency=EUR").getLong("opening.balance.amountMinor"));
    }

    private List<String> explained(UUID host) {
        Object[] branch = {
            host.toString(),
            "EUR",
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-02-01T00:00:00Z"),
            new UUID(0, 0),
            0,
            1_000
        };
        List<Object> arguments = new ArrayList<>(List.of(branch));
        arguments.addAll(List.of(branch));
        arguments.add(1_000);
        return database.list(row -> row.getString(1), "EXPLAIN " + HostSql.PAGE, arguments.toArray());
    }
}
