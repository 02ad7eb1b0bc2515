package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The provider's list against our books, three deeds a page. Each test compares its own time only. */
@QuarkusTest
class ReconciliationIT extends Reconciling {

    @Inject
    PlayedProviders providers;

    private Instant start;

    @BeforeEach
    void begin() {
        start = clock.instant();
    }

    private Response resolve(Map<String, Object> found) {
        return operator()
                .header("Idempotency-Key", key())
                .body(Map.of("action", "ACCEPT_AS_IS", "reason", "Known since May"))
                .post("/v1/operator/reconciliation-cases/" + found.get("id") + "/resolve");
    }

    private boolean theBooksAreTheSame() {
        JsonPath found = operator().get("/v1/operator/ledger/invariants").jsonPath();
        return found.getBoolean("items.find { it.id == 'I13' }.holds");
    }

    @Test
    void findsNothingWhereAllWentWell() {
        APayment payment = released(aPayment());
        payoutAccount(payment.host(), "sandbox_bank_ok");
        runPayouts();
        eventually("paid", () -> payouts(payment.host()).stream()
                .anyMatch(payout -> payout.get("state").equals("PAID")));
        APayment refunded = captured();
        settle(refunded, refunded.settlement(12_000, List.of(), "CANCELLATION"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> state(refunded).equals("REFUNDED"));
        JsonPath run = reconcile(start);
        assertTrue(run.getLong("listed") >= 4, run.prettify());
        assertEquals(0, run.getLong("differences"), run.prettify());
        assertFalse(run.getBoolean("daily"));
    }

    @Test
    @DisplayName("R31 what was done in the provider's console is a case, once, until an operator accepts it")
    void findsWhatOnlyTheProviderDid() {
        String authorization = key();
        String capture = key();
        sandbox()
                .order(
                        "/authorizations",
                        Map.of(
                                "id", authorization,
                                "amountMinor", 5_000,
                                "currency", "EUR",
                                "paymentMethod", "sandbox_ok",
                                "description", "By hand"));
        sandbox()
                .order(
                        "/authorizations/" + authorization + "/capture",
                        Map.of("operationId", capture, "amountMinor", 5_000));
        for (int i = 0; i < 4; i++) {
            captured();
        }
        assertEquals(1, reconcile(start).getLong("differences"));
        Map<String, Object> found = onlyCase(capture);
        assertEquals("MISSING_HERE", found.get("kind"));
        assertEquals(Map.of("amountMinor", 5_000, "currency", "EUR"), found.get("there"));
        assertFalse(theBooksAreTheSame());
        assertEquals(1, reconcile(start).getLong("differences"));
        assertEquals("OPEN", onlyCase(capture).get("state"));

        String action = resolve(found)
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .extract()
                .path("actionId");
        assertTrue(theBooksAreTheSame());
        assertEquals(0, reconcile(start).getLong("differences"));
        resolve(found).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        assertEquals(
                List.of("clearing:sandbox > loss:sandbox EUR 50.00"),
                reader.chain(UUID.fromString(found.get("id").toString())).stream()
                        .flatMap(stored -> stored.sealed().transaction().postings().stream())
                        .map(posting -> posting.from() + " > " + posting.to() + " " + posting.amount())
                        .toList());
        operator()
                .get("/v1/operator/actions?subjectId=" + found.get("id"))
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(action))
                .body("items[0].kind", equalTo("ACCEPT_AS_IS"))
                .body("items[0].reason", equalTo("Known since May"));
    }

    /** A capture that our books know and the provider does not. */
    private UUID aCaptureOfOurs() {
        UUID operation = ids.next();
        UUID booking = ids.next();
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(
                    """
                    INSERT INTO provider_operation (id, provider, kind, subject_id, chain_id, authorization_id, currency,
                        amount_minor, state, planned_at, sent_at, finished_at, version)
                    VALUES (?, 'sandbox', 'CAPTURE', ?, ?, ?, 'EUR', 700, 'SUCCEEDED', ?, ?, ?, 0)""",
                    operation,
                    ids.next(),
                    booking,
                    ids.next(),
                    now,
                    now,
                    now);
            database.update(
                    """
                    INSERT INTO escrow (booking_id, payment_id, currency, state, captured_minor, version, updated_at)
                    VALUES (?, ?, 'EUR', 'HELD', 700, 0, ?)""",
                    booking,
                    ids.next(),
                    now);
            ledger.post(new LedgerTransaction(
                    booking,
                    TransactionKind.CAPTURE,
                    new Source("operation", operation),
                    Templates.capture("sandbox", new BookingId(booking), Money.of(700, "EUR"), Money.of(0, "EUR"))));
        });
        return operation;
    }

    @Test
    void findsWhatTheProviderNeverDid() {
        UUID operation = aCaptureOfOurs();
        reconcile(start);
        Map<String, Object> found = onlyCase(operation.toString());
        assertEquals("MISSING_THERE", found.get("kind"));
        resolve(found).then().statusCode(200);
        assertTrue(theBooksAreTheSame());
    }

    @Test
    void goesOnBesideACallThatTheProviderDoesNotExplainAndMakesACaseOfItAfterHours() {
        UUID unclear = aCaptureOfOurs();
        UUID never = aCaptureOfOurs();
        providers.sayNothingAbout(unclear);
        String run =
                request(start, clock.instant()).then().statusCode(202).extract().path("id");
        eventually("the other one", () -> !cases(never.toString()).isEmpty());
        assertEquals(List.of(), cases(unclear.toString()));
        eventually("waits", () -> run(run).getString("trouble") != null);

        pass(Duration.ofHours(4));

        eventually("finished", () -> run(run).getString("state").equals("FINISHED"));
        providers.sayEverythingAbout(unclear);
        Map<String, Object> found = onlyCase(unclear.toString());
        assertEquals("MISSING_THERE", found.get("kind"));
        resolve(found).then().statusCode(200);
        resolve(onlyCase(never.toString())).then().statusCode(200);
    }

    @Test
    @DisplayName("F02 a call that is only unclear is asked about and is no difference")
    void asksBeforeItAccuses() {
        APayment payment = authorized(aPayment(), "sandbox_capture_timeout_after_success_webhooks_never");
        command(payment, "capture").then().statusCode(202);
        eventually("unclear", () -> operations.ofSubject(payment.id()).stream()
                .anyMatch(operation -> operation.state().name().equals("UNKNOWN")));
        assertEquals(0, reconcile(start).getLong("differences"));
        assertEquals("CAPTURED", state(payment));
    }

    @Test
    void comparesEveryDay() {
        captured();
        pass(Duration.ofDays(1));
        eventually("compared", () -> operator()
                .get("/v1/operator/reconciliations?limit=100")
                .jsonPath()
                .getList("items.findAll { it.daily && it.state == 'FINISHED' }")
                .stream()
                .anyMatch(run ->
                        Instant.parse(((Map<?, ?>) run).get("to").toString()).isAfter(start)));
    }

    @Test
    void refusesPeriodsThatCannotBeCompared() {
        request(start, start).then().statusCode(400).body("errors[0].pointer", equalTo("/to"));
        request(start, start.plusSeconds(3_600)).then().statusCode(400);
        request(start.minusSeconds(800L * 86_400), start).then().statusCode(400);
        operator()
                .header("Idempotency-Key", key())
                .body(Map.of("provider", "none", "from", start.minusSeconds(1).toString(), "to", start.toString()))
                .post("/v1/operator/reconciliations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/provider"));
    }
}
