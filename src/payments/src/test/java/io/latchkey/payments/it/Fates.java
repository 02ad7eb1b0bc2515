package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bookings of every fate, made once for all tests that need books with real content, and SQL about them. */
abstract class Fates extends Disputing {

    /** What SQL calls by name. */
    private static Map<String, String> names;

    /**
     * {@code :payment} of {@code :booking} is held in part, some of it refunded, with a deposit; {@code :host} has been
     * paid out, {@code :refused} has not; {@code :conflict} is a payment that went back, {@code :dispute} an open one.
     */
    String named(String sql) {
        if (names == null) {
            names = live();
        }
        String named = sql;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(":" + name.getKey(), name.getValue());
        }
        return named;
    }

    private Map<String, String> live() {
        APayment held = partlyHeld();
        APayment conflict = givenBack();
        UUID host = paidTo("sandbox_bank_ok", "PAID");
        UUID refused = paidTo("sandbox_bank_closed", "FAILED");
        APayment disputed = captured();
        String dispute = disputed(disputed);
        APayment later = released(aPayment().withHost(host));
        takeBack(later, 500).then().statusCode(201);
        eventually("taken back", () -> amount(later, "refunded") == 500);
        comesBack(later);
        APayment divided = captured(aPayment().withDeposit(1_000), "sandbox_ok");
        bookings()
                .header("Idempotency-Key", key())
                .body(Map.of("toHost", divided.money(400), "reason", "A scratch"))
                .post(divided.path() + "/deposit-settlements")
                .then()
                .statusCode(201);
        eventually("divided", () -> amount(divided, "refunded") == 600);
        return Map.of(
                "payment", held.id().toString(),
                "booking", held.booking().toString(),
                "host", host.toString(),
                "refused", refused.toString(),
                "conflict", conflict.id().toString(),
                "dispute", idOf(dispute).toString());
    }

    private APayment partlyHeld() {
        APayment payment = captured(aPayment().withDeposit(50_000), "sandbox_ok");
        settle(payment, payment.settlement(2_000, List.of(payment.toHost(1_000)), "CHANGE"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> amount(payment, "refunded") == 2_000);
        return payment;
    }

    private APayment givenBack() {
        APayment payment = authorized(aPayment(), "sandbox_capture_other_amount");
        command(payment, "capture").then().statusCode(202);
        eventually("in conflict", () -> "FROZEN".equals(read(payment).getString("escrowState")));
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("reason", "Support confirms the other amount"))
                .post("/v1/operator/payments/" + payment.id() + "/resolve-conflict")
                .then()
                .statusCode(201);
        eventually("given back", () -> state(payment).equals("FAILED"));
        return payment;
    }

    private UUID paidTo(String bank, String state) {
        APayment payment = released(aPayment());
        payoutAccount(payment.host(), bank);
        runPayouts();
        eventually(state, () -> payouts(payment.host()).stream()
                .anyMatch(payout -> payout.get("state").equals(state)));
        return payment.host();
    }

    private void comesBack(APayment payment) {
        UUID refund = operations.ofSubject(payment.id()).stream()
                .filter(operation -> operation.kind() == OperationKind.REFUND)
                .map(Operation::id)
                .findFirst()
                .orElseThrow();
        sandbox().sendBack(refund);
        eventually("sent again", () -> ledgerKinds(payment).size() == 6);
    }

    /** Why the database refuses the SQL; nothing stays of it, even if it does not. */
    String refusal(String sql, Object... arguments) {
        return refusalAfter(() -> {}, sql, arguments);
    }

    String refusalAfter(Runnable before, String sql, Object... arguments) {
        String named = named(sql);
        QuarkusTransaction.begin();
        try {
            before.run();
            return assertThrows(RuntimeException.class, () -> database.update(named, arguments), named)
                    .getMessage();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
