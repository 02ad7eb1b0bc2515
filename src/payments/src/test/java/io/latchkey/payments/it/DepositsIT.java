package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** A payment with a security deposit, and what bookings and the provider do with it. */
@QuarkusTest
abstract class DepositsIT extends ServiceIT {

    APayment withDeposit() {
        return captured(aPayment().withDeposit(50_000), "sandbox_ok");
    }

    Response divide(APayment payment, long toHost) {
        return divide(payment, payment.money(toHost), key());
    }

    Response divide(APayment payment, Map<String, Object> toHost, String key) {
        return bookings()
                .header("Idempotency-Key", key)
                .body(Map.of("toHost", toHost, "reason", "A scratch in the paint"))
                .post(payment.path() + "/deposit-settlements");
    }

    JsonPath book(APayment payment) {
        return sandbox()
                .authorization(
                        operations.ofSubject(payment.id()).getFirst().id().toString());
    }

    static long sum(JsonPath payment, String... fields) {
        long sum = 0;
        for (String field : fields) {
            sum += payment.getLong(field + ".amountMinor");
        }
        return sum;
    }

    void addsUp(APayment payment) {
        JsonPath seen = read(payment);
        assertEquals(seen.getLong("captured.amountMinor"), sum(seen, "held", "released", "refunded", "refunding"));
    }
}
