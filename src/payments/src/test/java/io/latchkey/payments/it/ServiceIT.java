package io.latchkey.payments.it;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.devkit.testing.TestTokens;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.ledger.store.LedgerReader;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.store.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;

/** One booted service with a real provider beside it; bookings is played by hand. The books are proved after each test. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "payments"),
            @ResourceArg(name = "cutsCommits", value = "true")
        })
@QuarkusTestResource(SandboxResource.class)
abstract class ServiceIT extends Patient {

    @Inject
    InstantSource clock;

    @Inject
    Ids ids;

    @Inject
    OperationService operations;

    @Inject
    Ledger ledger;

    @Inject
    LedgerReader reader;

    @Inject
    Database database;

    @ConfigProperty(name = "latchkey.sandbox-provider.url")
    String sandboxUrl;

    Sandbox sandbox() {
        return new Sandbox(sandboxUrl);
    }

    /** All but I11 and I14, which ask how old something is: tests jump over the nights on which it is compared. */
    @AfterEach
    void theBooksHold() {
        JsonPath found = operator()
                .get("/v1/operator/ledger/invariants")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> broken = found.getList("items.findAll { !it.holds }.id");
        assertTrue(List.of("I11", "I14").containsAll(broken), found.prettify());
    }

    UUID someone() {
        return ids.next();
    }

    String key() {
        return ids.next().toString();
    }

    static RequestSpecification as(UUID person) {
        return given().auth().oauth2(TestTokens.person(person)).contentType("application/json");
    }

    static RequestSpecification bookings() {
        return given().auth().oauth2(TestTokens.service("bookings")).contentType("application/json");
    }

    RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.operator(ids.next())).contentType("application/json");
    }

    APayment aPayment() {
        return new APayment(someone(), someone(), someone(), someone(), "EUR", 12_000, 0);
    }

    APayment ordered() {
        return ordered(aPayment());
    }

    APayment ordered(APayment payment) {
        bookings().body(payment.order()).put(payment.path()).then().statusCode(201);
        return payment;
    }

    Response confirm(APayment payment, String method) {
        return confirm(payment, method, key());
    }

    Response confirm(APayment payment, String method, String idempotencyKey) {
        return as(payment.guest())
                .header("Idempotency-Key", idempotencyKey)
                .body(Map.of("paymentMethod", method))
                .post(payment.path() + "/confirm");
    }

    APayment authorized(APayment payment, String method) {
        ordered(payment);
        confirm(payment, method).then().statusCode(200);
        assertEquals("AUTHORIZED", state(payment));
        return payment;
    }

    APayment captured() {
        return captured(aPayment(), "sandbox_ok");
    }

    APayment captured(APayment payment, String method) {
        authorized(payment, method);
        command(payment, "capture").then().statusCode(202);
        eventually("captured", () -> state(payment).equals("CAPTURED"));
        return payment;
    }

    APayment released(APayment payment) {
        captured(payment, "sandbox_ok");
        settle(payment, payment.settlement(0, payment.shares(), "RELEASE"))
                .then()
                .statusCode(201);
        return payment;
    }

    Response command(APayment payment, String verb) {
        return bookings().header("Idempotency-Key", key()).body(Map.of()).post(payment.path() + "/" + verb);
    }

    Response settle(APayment payment, Map<String, Object> settlement) {
        return settle(payment, settlement, key());
    }

    Response settle(APayment payment, Map<String, Object> settlement, String idempotencyKey) {
        return bookings()
                .header("Idempotency-Key", idempotencyKey)
                .body(settlement)
                .post(payment.path() + "/settlements");
    }

    JsonPath read(APayment payment) {
        return as(payment.guest())
                .get(payment.path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String state(APayment payment) {
        return read(payment).getString("state");
    }

    long amount(APayment payment, String field) {
        return read(payment).getLong(field + ".amountMinor");
    }

    /** The kinds and postings of the booking's ledger, oldest first. */
    JsonPath ledger(APayment payment) {
        return as(payment.guest())
                .get("/v1/bookings/" + payment.booking() + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> ledgerKinds(APayment payment) {
        return ledger(payment).getList("items.kind");
    }

    /** The types of the events about a payment, oldest first, without their prefix. */
    List<String> events(APayment payment) {
        return Feed.about(payment.id()).stream()
                .map(type -> type.replace("io.latchkey.payment.", ""))
                .toList();
    }

    void runPayouts() {
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("reason", "Nobody should wait until tomorrow"))
                .post("/v1/operator/payout-runs")
                .then()
                .statusCode(202);
    }

    List<Map<String, Object>> payouts(UUID host) {
        return as(host).get("/v1/me/payouts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    JsonPath balance(UUID host) {
        return as(host).get("/v1/me/balance").then().statusCode(200).extract().jsonPath();
    }

    void payoutAccount(UUID host, String destination) {
        as(host).body(Map.of("destination", destination))
                .put("/v1/me/payout-account")
                .then()
                .statusCode(200);
    }

    /** Moves the service's and the provider's clock; nothing moves them back. */
    void pass(Duration time) {
        String offset = Duration.parse(
                        operator().get("/v1/sandbox/clock").then().extract().path("offset"))
                .plus(time)
                .toString();
        sandbox().setClock(offset);
        operator()
                .body(Map.of("offset", offset))
                .put("/v1/sandbox/clock")
                .then()
                .statusCode(200);
    }
}
