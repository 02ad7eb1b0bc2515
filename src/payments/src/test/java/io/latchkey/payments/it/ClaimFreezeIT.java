package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bookings keeps money where it is while guest and host argue about it. */
@QuarkusTest
class ClaimFreezeIT extends ServiceIT {

    @Test
    void settlementOfTheClaimDividesWhatWasFrozenForIt() {
        APayment payment = captured();
        UUID claim = UUID.fromString(key());
        command(payment, "freezes", Map.of("claimId", claim, "reason", "A problem"), 204);
        assertEquals("FROZEN", read(payment).getString("escrowState"));
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(423)
                .body("type", endsWith("/escrow-frozen"));

        Map<String, Object> settlement =
                new HashMap<>(payment.settlement(4_000, List.of(payment.toHost(8_000)), "CLAIM"));
        settlement.put("claimId", claim);
        settle(payment, settlement).then().statusCode(201);

        eventually("refunded", () -> state(payment).equals("PARTLY_REFUNDED"));
        assertEquals(List.of("CAPTURE", "SETTLEMENT", "REFUND"), ledgerKinds(payment));
        command(payment, "freezes", Map.of("claimId", claim, "reason", "Heard late"), 204);
        assertEquals("PARTLY_REFUNDED", read(payment).getString("escrowState"));
    }

    @Test
    void moneyMovesAgainOnceTheClaimCameToNothing() {
        APayment payment = captured();
        UUID claim = UUID.fromString(key());
        command(payment, "freezes", Map.of("claimId", claim, "reason", "A problem"), 204);
        command(payment, "thaws", Map.of("claimId", claim), 204);

        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(201);

        command(payment, "thaws", Map.of("claimId", claim), 204);
    }

    @Test
    void refusesWhatSaysNothing() {
        APayment payment = captured();
        command(payment, "freezes", Map.of("reason", "A problem"), 400);
        command(payment, "freezes", Map.of("claimId", key(), "reason", " "), 400);
        command(payment, "thaws", Map.of(), 400);
        assertEquals("HELD", read(payment).getString("escrowState"));
    }

    private void command(APayment payment, String what, Map<String, ?> body, int status) {
        bookings()
                .header("Idempotency-Key", key())
                .body(body)
                .post("/v1/payments/" + payment.id() + "/" + what)
                .then()
                .statusCode(status);
    }
}
