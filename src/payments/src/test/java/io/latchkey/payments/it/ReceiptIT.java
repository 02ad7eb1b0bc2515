package io.latchkey.payments.it;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.document.ReadPdf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a guest can show: what was paid, what came back and why, what is held. */
@QuarkusTest
class ReceiptIT extends ServiceIT {

    private static final int TRIES = 10;

    @Inject
    CountingDatabase counting;

    private static String path(APayment payment) {
        return "/v1/bookings/" + payment.booking() + "/receipt";
    }

    private String pdf(RequestSpecification who, APayment payment) {
        return ReadPdf.of(who.accept("application/pdf")
                        .get(path(payment))
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .header(
                                "Content-Disposition",
                                equalTo("attachment; filename=\"receipt-" + payment.booking() + ".pdf\""))
                        .extract()
                        .asByteArray())
                .text();
    }

    @Test
    void showsWhatWasPaidAndForWhat() {
        APayment payment = captured();
        JsonPath receipt = as(payment.guest())
                .get(path(payment))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("Two nights in Antwerp", receipt.getString("description"));
        assertEquals(12_000, receipt.getLong("paid.amountMinor"));
        assertEquals(12_000, receipt.getLong("held.amountMinor"));
        assertEquals(List.of("HOST", "PLATFORM_FEE", "TAX"), receipt.getList("shares.to"));
        assertEquals("City tax", receipt.getString("shares[2].name"));
        assertEquals(List.of(), receipt.getList("refunds"));
        assertEquals(ledger(payment).getString("items[0].at"), receipt.getString("paidAt"));
        String pdf = pdf(as(payment.guest()), payment);
        assertTrue(pdf.contains("Two nights in Antwerp"), pdf);
        assertTrue(pdf.contains("EUR 120.00"), pdf);
        assertTrue(pdf.contains("Tax: City tax 3.00"), pdf);
        assertTrue(pdf.contains("To your host 108.00"), pdf);
    }

    @Test
    void showsWhatCameBackAndWhy() {
        APayment payment = captured(aPayment().in("JPY", 12_000), "sandbox_ok");
        settle(payment, payment.settlement(4_000, List.of(), "CHANGE")).then().statusCode(201);
        settle(payment, payment.settlement(1_000, List.of(payment.toHost(2_000)), "GOODWILL"))
                .then()
                .statusCode(201);
        eventually("refunded", () -> amount(payment, "refunded") == 5_000);
        JsonPath receipt = as(payment.guest())
                .get(path(payment))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("CHANGE", "GOODWILL"), receipt.getList("refunds.reason"));
        assertEquals(List.of("DONE", "DONE"), receipt.getList("refunds.state"));
        assertEquals(5_000, receipt.getLong("refunded.amountMinor"));
        assertEquals(0, receipt.getLong("refunding.amountMinor"));
        assertEquals(5_000, receipt.getLong("held.amountMinor"));
        assertEquals(2_000, receipt.getLong("released.amountMinor"));
        String pdf = pdf(operator(), payment);
        assertTrue(pdf.contains("The booking was changed"), pdf);
        assertTrue(pdf.contains("sent back JPY 5000"), pdf);
        assertTrue(pdf.contains("held JPY 5000"), pdf);
    }

    /** What runs beside it only ever adds to the count, so the lowest of some tries is the answer's own. */
    @Test
    void takesNoMoreStatementsForMoreRefunds() {
        assertEquals(statementsFor(refundedInParts(1)), statementsFor(refundedInParts(4)));
    }

    private APayment refundedInParts(int parts) {
        APayment payment = captured();
        for (int part = 0; part < parts; part++) {
            settle(payment, payment.settlement(1_000, List.of(), "GOODWILL"))
                    .then()
                    .statusCode(201);
        }
        eventually("refunded", () -> amount(payment, "refunded") == parts * 1_000L);
        return payment;
    }

    private long statementsFor(APayment payment) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long before = counting.statements();
            as(payment.guest()).get(path(payment)).then().statusCode(200);
            fewest = Math.min(fewest, counting.statements() - before);
        }
        return fewest;
    }

    @Test
    void thereIsNoneBeforeTheMoneyWasTaken() {
        APayment payment = authorized(aPayment(), "sandbox_ok");
        as(payment.guest())
                .accept("application/pdf")
                .get(path(payment))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/nothing-captured"))
                .body("state", equalTo("AUTHORIZED"));
    }

    @Test
    void isTheGuestsAndNobodyElses() {
        APayment payment = captured();
        as(payment.host()).get(path(payment)).then().statusCode(403);
        as(someone()).get(path(payment)).then().statusCode(404);
        as(someone()).get("/v1/bookings/" + someone() + "/receipt").then().statusCode(404);
    }
}
