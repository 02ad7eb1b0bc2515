package io.latchkey.payments.provider.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.ProviderDeed;
import io.latchkey.payments.provider.ProviderList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxBookTest {

    private static ProviderList read(int status, String body, int limit) {
        return SandboxBook.read(status, body, limit, new ObjectMapper());
    }

    private static String item(String id, String kind, String status) {
        return "{\"operationId\":\"" + id + "\",\"kind\":\"" + kind + "\",\"status\":\"" + status
                + "\",\"amountMinor\":5,\"currency\":\"JPY\",\"createdAt\":\"2026-08-03T13:00:00Z\"}";
    }

    private static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextAfter\":7}";
    }

    @Test
    void readsWhatMovedMoneyAndWhereItGoesOn() {
        UUID ours = new UUID(1, 1);
        ProviderList list = read(
                200,
                page(
                        item("a", "AUTHORIZE", "SUCCEEDED"),
                        item("c", "CAPTURE", "DECLINED"),
                        item(ours.toString(), "REFUND", "SUCCEEDED")),
                3);
        ProviderDeed refund = new ProviderDeed(
                ours.toString(),
                Optional.of(ours),
                DeedKind.REFUND,
                Money.of(5, "JPY"),
                Instant.parse("2026-08-03T13:00:00Z"));
        assertEquals(new ProviderList.Page(List.of(refund), Optional.of("7")), list);
    }

    @Test
    void endsWithAPageThatIsNotFull() {
        assertEquals(new ProviderList.Page(List.of(), Optional.empty()), read(200, page(), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"items\":[{}]}", "{\"items\":[{\"kind\":\"DANCE\"}]}", "not json"})
    void isUnclearWhereItIsNotReadable(String body) {
        assertInstanceOf(ProviderList.Unclear.class, read(200, body, 3));
        assertInstanceOf(ProviderList.Unclear.class, read(503, page(), 3));
    }
}
