package io.latchkey.payments.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger in the order of time, as an operator reads it. */
@QuarkusTest
class LedgerTransactionsIT extends ServiceIT {

    private JsonPath page(Map<String, Object> query) {
        return operator()
                .queryParams(query)
                .get("/v1/operator/ledger/transactions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> kinds(String account) {
        return page(Map.of("account", account)).getList("items.kind");
    }

    @Test
    void showsAnAccountsTransactionsNewestFirst() {
        APayment payment = aPayment();
        payoutAccount(payment.host(), "sandbox_bank_ok");
        released(payment);
        runPayouts();
        eventually(
                "paid", () -> payouts(payment.host()).stream().anyMatch(payout -> "PAID".equals(payout.get("state"))));
        assertEquals(List.of("PAYOUT_PAID", "PAYOUT_SENT"), kinds("transit:" + payment.host()));
        assertEquals(List.of("SETTLEMENT", "CAPTURE"), kinds("escrow:" + payment.booking()));
        assertEquals(List.of("PAYOUT_SENT", "SETTLEMENT"), kinds("payable:" + payment.host()));
        JsonPath settlement = page(Map.of("account", "payable:" + payment.host(), "limit", 2));
        assertEquals(3, settlement.getList("items[1].postings").size());
        assertEquals(payment.booking().toString(), settlement.getString("items[1].chainId"));
        assertEquals(2, settlement.getInt("items[1].sequence"));
        assertTrue(settlement.getString("items[1].source").startsWith("settlement:"));
        assertEquals(
                settlement.getString("items[1].id"),
                page(Map.of("account", "tax:City tax", "limit", 1)).getString("items[0].id"));
    }

    @Test
    void pagesWithoutGapsOrRepeatsWithinAHalfOpenPeriod() {
        for (int i = 0; i < 3; i++) {
            released(aPayment());
        }
        String account = "fees:platform";
        JsonPath whole = page(Map.of("account", account, "limit", 3));
        assertEquals(3, whole.getList("items").size());
        JsonPath page = page(Map.of("account", account, "limit", 1));
        List<String> ids = new ArrayList<>(page.getList("items.id"));
        while (ids.size() < 3) {
            page = page(Map.of("account", account, "limit", 1, "cursor", page.getString("nextCursor")));
            ids.addAll(page.getList("items.id"));
        }
        assertEquals(whole.getList("items.id"), ids);

        String second = whole.getString("items[1].at");
        JsonPath until = page(Map.of("account", account, "to", second, "limit", 100));
        JsonPath from = page(Map.of("account", account, "from", second, "limit", 100));
        assertEquals(ids.get(0), from.getString("items[0].id"));
        assertTrue(from.getList("items.id").contains(ids.get(1)));
        assertTrue(!until.getList("items.id").contains(ids.get(1)));
        assertTrue(until.getList("items.id").contains(ids.get(2)) || second.equals(whole.getString("items[2].at")));
        String justAfter = Instant.parse(second).plusNanos(1).toString();
        assertTrue(!page(Map.of("account", account, "from", justAfter))
                .getList("items.id")
                .contains(ids.get(1)));
    }

    @Test
    void showsAllAccountsWithoutOne() {
        APayment payment = captured();
        JsonPath all = page(Map.of("limit", 100));
        assertTrue(all.getList("items.chainId").contains(payment.booking().toString()));
        List<String> times = all.getList("items.at");
        assertEquals(
                times.stream()
                        .sorted((a, b) -> Instant.parse(b).compareTo(Instant.parse(a)))
                        .toList(),
                times);
        JsonPath none = page(Map.of("account", "escrow:" + payment.booking(), "to", "2020-01-01T00:00:00Z"));
        assertEquals(List.of(), none.getList("items"));
        assertNull(none.getString("nextCursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "account, fees",
        "account, fees:nobody",
        "account, Fees:platform",
        "account, wallet:platform",
        "account, escrow:platform",
        "account, payable:0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d",
        "account, escrow:0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d",
        "from, yesterday",
        "to, 1969-12-31T00:00:00Z",
        "to, +20000-01-01T00:00:00Z"
    })
    void refusesWhatNobodyCanMean(String name, String value) {
        captured();
        operator()
                .queryParam(name, value)
                .get("/v1/operator/ledger/transactions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + name));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        for (String to : List.of("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")) {
            operator()
                    .queryParam("from", "2026-01-02T00:00:00Z")
                    .queryParam("to", to)
                    .get("/v1/operator/ledger/transactions")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?to"));
        }
    }

    @Test
    void refusesACursorOfAnotherList() {
        released(aPayment());
        operator()
                .queryParam("cursor", page(Map.of("limit", 1)).getString("nextCursor"))
                .queryParam("account", "clearing:sandbox")
                .get("/v1/operator/ledger/transactions")
                .then()
                .statusCode(400);
    }
}
