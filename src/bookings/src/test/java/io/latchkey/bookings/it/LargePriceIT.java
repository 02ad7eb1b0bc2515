package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A listing of another age may be dearer than a number can hold: that is its own no, and nobody else's. */
@QuarkusTest
class LargePriceIT extends ServiceIT {

    private UUID priceless() {
        return publish(Listings.aHome(someone(), someone())
                .terms(terms -> ((ObjectNode) terms.get("rates").get(0))
                        .putObject("base")
                        .put("amountMinor", Long.MAX_VALUE)
                        .put("currency", "EUR")));
    }

    @Test
    void isRefusedAndLeavesTheOthersOfAPageAlone() {
        UUID priceless = priceless();
        UUID home = publish(Listings.aHome(someone(), someone()));

        askQuote(someone(), priceless, "NIGHT", day(10), day(12))
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("PRICE_TOO_HIGH"));
        asService()
                .body(Map.of(
                        "listingIds",
                        List.of(priceless, home),
                        "per",
                        "NIGHT",
                        "from",
                        day(10).toString(),
                        "to",
                        day(12).toString(),
                        "guests",
                        1,
                        "units",
                        1))
                .post("/v1/availability-queries")
                .then()
                .statusCode(200)
                .body("items.available", contains(false, true))
                .body("items[0].reasons[0].rule", equalTo("PRICE_TOO_HIGH"));
    }
}
