package io.latchkey.payments.it;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.document.ReadPdf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A security deposit is paid in one with the price, kept apart from it and shown apart. */
@QuarkusTest
class DepositIT extends DepositsIT {

    @ParameterizedTest
    @CsvSource({"EUR, 12000, 50000", "JPY, 80, 30000", "KWD, 1234, 100123"})
    void isCapturedInOneWithThePriceAndPostedApart(String currency, long price, long deposit) {
        APayment payment = captured(aPayment().in(currency, price).withDeposit(deposit), "sandbox_ok");

        assertEquals(price + deposit, book(payment).getLong("amountMinor"));
        assertEquals(price + deposit, book(payment).getLong("capturedMinor"));
        JsonPath ledger = ledger(payment);
        assertEquals(List.of("CAPTURE"), ledger.getList("items.kind"));
        assertEquals(
                List.of("escrow:" + payment.booking(), "deposit:" + payment.booking()),
                ledger.getList("items[0].postings.to"));
        assertEquals(List.of(price, deposit), ledger.getList("items[0].postings.amount.amountMinor", Long.class));
        JsonPath seen = read(payment);
        assertEquals("HELD", seen.getString("deposit.state"));
        assertEquals(deposit, seen.getLong("deposit.held.amountMinor"));
        assertEquals(price + deposit, seen.getLong("amount.amountMinor"));
        addsUp(payment);
    }

    @Test
    void isLetGoWithThePrice() {
        APayment payment = authorized(aPayment().withDeposit(50_000), "sandbox_ok");
        command(payment, "void").then().statusCode(202);
        eventually("voided", () -> state(payment).equals("VOIDED"));
        assertEquals("NONE", read(payment).getString("deposit.state"));
        assertEquals(List.of(), ledgerKinds(payment));
    }

    @Test
    void isFreeOfAPriceWhereTheStayIs() {
        APayment payment = captured(aPayment().in("EUR", 0).withDeposit(50_000), "sandbox_ok");
        assertEquals(List.of("deposit:" + payment.booking()), ledger(payment).getList("items[0].postings.to"));

        divide(payment, 0).then().statusCode(201);

        eventually("refunded", () -> state(payment).equals("REFUNDED"));
        assertEquals("REFUNDED", read(payment).getString("escrowState"));
    }

    @Test
    void refusesAnOrderWhosePartsDoNotFit() {
        APayment good = aPayment().withDeposit(50_000);
        for (var wrong : List.of(
                Map.of("amountMinor", 49_999, "currency", "EUR"),
                Map.of("amountMinor", -1, "currency", "EUR"),
                Map.of("amountMinor", 62_001, "currency", "EUR"),
                Map.of("amountMinor", 50_000, "currency", "USD"))) {
            Map<String, Object> order = good.order();
            order.put("deposit", wrong);
            bookings().body(order).put(good.path()).then().statusCode(400);
        }
        ordered(good);
        bookings().body(good.order()).put(good.path()).then().statusCode(200);
        Map<String, Object> other = aPayment().order();
        other.put("bookingId", good.booking().toString());
        bookings().body(other).put(good.path()).then().statusCode(409);
    }

    @Test
    void onlyBookingsDividesIt() {
        APayment payment = withDeposit();
        for (var who : List.of(as(payment.guest()), as(payment.host()), operator())) {
            who.header("Idempotency-Key", key())
                    .body(Map.of("toHost", payment.money(0), "reason", "Mine"))
                    .post(payment.path() + "/deposit-settlements")
                    .then()
                    .statusCode(403);
        }
        as(someone()).get(payment.path()).then().statusCode(404).body("deposit", nullValue());
    }

    @Test
    void theReceiptShowsItApart() {
        APayment payment = withDeposit();
        divide(payment, 10_000).then().statusCode(201);
        eventually("refunded", () -> amount(payment, "refunded") == 40_000);

        JsonPath receipt = as(payment.guest())
                .get("/v1/bookings/" + payment.booking() + "/receipt")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(62_000, receipt.getLong("paid.amountMinor"));
        assertEquals(12_000, sum(receipt, "shares[0].amount", "shares[1].amount", "shares[2].amount"));
        assertEquals(50_000, receipt.getLong("deposit.amount.amountMinor"));
        assertEquals(10_000, receipt.getLong("deposit.toHost.amountMinor"));
        assertEquals(List.of("DEPOSIT"), receipt.getList("refunds.reason"));
        assertEquals(62_000, sum(receipt, "held", "released", "refunded", "refunding"));
        byte[] pdf = as(payment.guest())
                .accept("application/pdf")
                .get("/v1/bookings/" + payment.booking() + "/receipt")
                .asByteArray();
        String text = ReadPdf.of(pdf).text();
        assertTrue(text.contains("Security deposit, held apart 500.00"), text);
        assertTrue(text.contains("Total, EUR 620.00"), text);
    }
}
