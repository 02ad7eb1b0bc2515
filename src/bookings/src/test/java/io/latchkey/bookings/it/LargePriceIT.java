package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A listing of another age may be dearer than a number can hold: that is its own no, and nobody else's. */
@QuarkusTest
class LargePriceIT extends ServiceIT {

    private UUID priceless() {
        return publish(aHomeFor(Long.MAX_VALUE));
    }

    private Listings aHomeFor(long minor) {
        return Listings.aHome(someone(), someone())
                .terms(terms -> ((ObjectNode) terms.get("rates").get(0))
                        .putObject("base")
                        .put("amountMinor", minor)
                        .put("currency", "EUR"));
    }

    /** With fee and tax 16 % come to the night's price. */
    @Test
    void isRefusedIfOnlyWithTheDepositNoNumberCanHoldIt() {
        long night = Long.MAX_VALUE / 116 * 100;
        UUID plain = publish(aHomeFor(night));
        UUID secured = publish(aHomeFor(night).deposit(100_000_000, "EUR"));

        askQuote(someone(), plain, "NIGHT", day(10), day(11)).then().statusCode(201);
        askQuote(someone(), secured, "NIGHT", day(10), day(11))
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("PRICE_TOO_HIGH"));
    }

    @Test
    void isRefusedIfNoNumberCanHoldThePriceOfTheStay() {
        askQuote(someone(), priceless(), "NIGHT", day(10), day(12))
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("PRICE_TOO_HIGH"));
    }
}
