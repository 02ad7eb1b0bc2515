package io.latchkey.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.World;
import io.latchkey.e2e.faults.OurBooks.Money;
import io.latchkey.e2e.faults.OurBooks.Operation;
import io.latchkey.e2e.world.Api;
import java.util.Map;
import java.util.TreeMap;

/** What the provider says it did, from its first order to its last. The third of three books. */
final class ProvidersBook {

    private final Api provider;

    ProvidersBook(World world) {
        this.provider = new Api(world.ports().address(Port.SANDBOX)).as("sandbox-key");
    }

    Map<String, JsonNode> operations() {
        Map<String, JsonNode> all = new TreeMap<>();
        long after = 0;
        while (true) {
            JsonNode page = provider.get("/operations?limit=500&after=" + after)
                    .expect(200)
                    .json();
            page.get("items").forEach(item -> all.put(item.get("operationId").asText(), item));
            if (page.get("items").isEmpty()) {
                return all;
            }
            after = page.get("nextAfter").asLong();
        }
    }

    /** By our booking: what was captured and refunded; whose it is, our list of calls says. */
    Map<String, Money> money(Map<String, Operation> ours) {
        Map<String, Money> money = new TreeMap<>();
        operations().forEach((id, entry) -> {
            Operation call = ours.get(id);
            if (call != null && entry.path("status").asText().equals("SUCCEEDED")) {
                long minor = entry.path("amountMinor").asLong();
                Money one =
                        switch (entry.path("kind").asText()) {
                            case "CAPTURE" -> new Money(minor, 0, 0);
                            case "REFUND" -> new Money(0, minor, 0);
                            default -> Money.NONE;
                        };
                money.merge(
                        call.booking(),
                        one,
                        (a, b) -> new Money(a.captured() + b.captured(), a.refunded() + b.refunded(), 0));
            }
        });
        return money;
    }
}
