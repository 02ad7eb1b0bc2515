package io.latchkey.payments.it;

import io.latchkey.payments.provider.ProviderDispute;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** For tests in which a guest's bank takes captured money back. */
abstract class Disputing extends Reconciling {

    /** Has the bank take the money back, all that is left, and waits until we know. */
    String disputed(APayment payment) {
        String reference = open(payment, Map.of());
        eventually("known", () -> get(reference).statusCode() == 200);
        return reference;
    }

    String open(APayment payment, Map<String, Object> body) {
        String authorization =
                operations.ofSubject(payment.id()).getFirst().id().toString();
        return sandbox().dispute(authorization, body);
    }

    static UUID idOf(String reference) {
        return ProviderDispute.idOf("sandbox", reference);
    }

    Response get(String reference) {
        return operator().get("/v1/operator/disputes/" + idOf(reference));
    }

    JsonPath read(String reference) {
        return get(reference).then().statusCode(200).extract().jsonPath();
    }

    void decided(String reference, String how, String state) {
        sandbox().decide(reference, how);
        eventually(how, () -> read(reference).getString("state").equals(state));
    }

    Response answer(String reference, String verb, Map<String, Object> body) {
        return operator()
                .header("Idempotency-Key", key())
                .body(body)
                .post("/v1/operator/disputes/" + idOf(reference) + "/" + verb);
    }

    Response sendEvidence(String reference) {
        return answer(reference, "evidence", Map.of("text", "The lock's log shows the stay", "reason", "They stayed"));
    }

    Response takeBack(APayment payment, long minor) {
        return operator()
                .header("Idempotency-Key", key())
                .body(payment.takeBack(minor))
                .post("/v1/operator/payments/" + payment.id() + "/refunds");
    }

    long balance(UUID host, String what) {
        return balance(host).getLong("items[0]." + what + ".amountMinor");
    }
}
