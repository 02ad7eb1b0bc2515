package io.latchkey.payments.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.payments.document.ReadPdf;
import io.latchkey.payments.statement.StatementMonth;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's month after real releases, payouts and debts: in three forms, and equal to the balance. */
@QuarkusTest
class StatementIT extends ServiceIT {

    private static final List<String> LIFE = List.of(
            "RELEASED",
            "PAYOUT_SENT",
            "PAYOUT_PAID",
            "DEBT_MADE",
            "RELEASED",
            "DEBT_PAID",
            "PAYOUT_SENT",
            "PAYOUT_PAID");

    private String month() {
        return StatementMonth.of(clock.instant()).toString();
    }

    private ValidatableResponse statement(UUID host, String currency, String accept) {
        return as(host).accept(accept)
                .get("/v1/me/statements/" + month() + "?currency=" + currency)
                .then()
                .statusCode(200);
    }

    /** 108.00 released and paid out, 50.00 of it taken back, another 108.00 released, the debt and 58.00 paid. */
    private UUID aHostWithADebtPaid() {
        UUID host = someone();
        payoutAccount(host, "sandbox_bank_ok");
        APayment first = released(aPayment().withHost(host));
        runPayouts();
        eventually("paid", () -> payouts(host).toString().contains("PAID"));
        operator()
                .header("Idempotency-Key", key())
                .body(first.takeBack(5_000))
                .post("/v1/operator/payments/" + first.id() + "/refunds")
                .then()
                .statusCode(201);
        eventually("refunded", () -> amount(first, "refunded") == 5_000);
        released(aPayment().withHost(host));
        runPayouts();
        eventually(
                "paid again",
                () -> balance(host).getLong("items[0].payable.amountMinor") == 0
                        && balance(host).getLong("items[0].inTransit.amountMinor") == 0);
        return host;
    }

    @Test
    void showsEveryMovementInThreeFormsAndClosesAsTheBalanceSays() {
        UUID host = aHostWithADebtPaid();
        JsonPath json = statement(host, "EUR", "application/json")
                .header("Content-Disposition", nullValue())
                .extract()
                .jsonPath();
        assertEquals(LIFE, json.getList("items.kind"));
        assertEquals(
                List.of(10_800, 0, -10_800, -5_000, 10_800, 0, 0, -5_800),
                json.getList("items.change.balance.amountMinor"));
        assertEquals("Two nights in Antwerp", json.getString("items[0].description"));
        assertEquals(null, json.getString("items[1].bookingId"));
        assertEquals(0, json.getLong("opening.balance.amountMinor"));
        assertEquals(0, json.getLong("closing.balance.amountMinor"));
        assertEquals(2, json.getLong("totals.find { it.kind == 'RELEASED' }.count"));
        assertEquals(21_600, json.getLong("totals.find { it.kind == 'RELEASED' }.amount.amountMinor"));
        assertEquals("UTC", json.getString("zone"));
        assertEquals(false, json.getBoolean("complete"));

        List<String> csv = statement(host, "EUR", "text/csv")
                .contentType("text/csv;charset=UTF-8;header=present")
                .header("Content-Disposition", equalTo("attachment; filename=\"statement-" + month() + "-EUR.csv\""))
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(LIFE.size() + 3, csv.size());
        assertTrue(csv.get(2).endsWith(",EUR,108.00,108.00,108.00,0.00,0.00,108.00"), csv.get(2));
        assertTrue(csv.get(5).endsWith(",EUR,50.00,-50.00,0.00,0.00,50.00,-50.00"), csv.get(5));
        assertTrue(csv.getLast().endsWith(",CLOSING,,,,EUR,,,0.00,0.00,0.00,0.00"), csv.getLast());

        String pdf = ReadPdf.of(statement(host, "EUR", "application/pdf")
                        .contentType("application/pdf")
                        .header("Content-Disposition", startsWith("attachment; filename=\"statement-"))
                        .extract()
                        .asByteArray())
                .text();
        assertTrue(pdf.contains("Released Two nights in Antwerp 108.00 108.00 108.00"), pdf);
        assertTrue(pdf.contains("Debt made Two nights in Antwerp 50.00 -50.00 -50.00"), pdf);
        assertTrue(pdf.contains("Payout arrived 58.00 -58.00 0.00"), pdf);
        assertTrue(pdf.contains("Preliminary"), pdf);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 108.00", "JPY, 10800", "KWD, 10.800"})
    @DisplayName("R28 closes as the balance while money waits, with the digits of its currency")
    void closesAsTheBalanceWhileMoneyWaits(String currency, String written) {
        APayment payment = released(aPayment().in(currency, 12_000));
        JsonPath json = statement(payment.host(), currency, "application/json")
                .extract()
                .jsonPath();
        assertEquals(balance(payment.host()).getMap("items[0].payable"), json.getMap("closing.payable"));
        assertEquals(10_800, json.getLong("closing.balance.amountMinor"));
        String csv = statement(payment.host(), currency, "text/csv").extract().asString();
        assertTrue(csv.contains(currency + "," + written + "," + written), csv);
        String pdf = ReadPdf.of(statement(payment.host(), currency, "application/pdf")
                        .extract()
                        .asByteArray())
                .text();
        assertTrue(pdf.contains("all amounts in " + currency), pdf);
        assertTrue(pdf.contains("Antwerp " + written + " " + written + " " + written), pdf);
    }

    @Test
    void aMonthWithoutMovementsIsEmptyAndCloses() {
        UUID nobody = someone();
        statement(nobody, "EUR", "application/json")
                .body("items.size()", equalTo(0))
                .body("totals.size()", equalTo(0))
                .body("opening.balance.amountMinor", equalTo(0))
                .body("closing.balance.amountMinor", equalTo(0));
        assertEquals(
                3,
                statement(nobody, "EUR", "text/csv")
                        .extract()
                        .asString()
                        .lines()
                        .count());
        String pdf = ReadPdf.of(
                        statement(nobody, "EUR", "application/pdf").extract().asByteArray())
                .text();
        assertTrue(pdf.contains("Closing balance 0.00"), pdf);
        as(nobody).get("/v1/me/statements").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12", "2026-13", "2026-1", "november", "1999-12", "+12026-01", "2026-11-01"})
    void refusesWhatIsNoMonthOrHasNotBegun(String month) {
        as(someone())
                .accept("text/csv")
                .get("/v1/me/statements/" + month + "?currency=EUR")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("path:month"));
    }

    @ParameterizedTest
    @CsvSource({"''", "?currency=", "?currency=EURO", "?currency=eur", "?currency=QQQ"})
    void refusesWhatIsNoCurrency(String query) {
        as(someone())
                .get("/v1/me/statements/2026-01" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?currency"));
    }

    @Test
    @DisplayName("the form is chosen by the Accept header; JSON where all are welcome, nothing else is offered")
    void answersInTheFormThatIsPreferred() {
        UUID host = someone();
        statement(host, "EUR", "*/*").contentType("application/json").header("Vary", equalTo("Accept"));
        statement(host, "EUR", "application/pdf;q=0.1, text/csv;q=0.9").contentType(startsWith("text/csv"));
        as(host).accept("image/png")
                .get("/v1/me/statements/" + month() + "?currency=EUR")
                .then()
                .statusCode(406);
    }

    @Test
    void isReadByItsHostAndByOperatorsForAHost() {
        APayment payment = released(aPayment());
        String path = "/v1/me/statements/" + month() + "?currency=EUR";
        as(payment.guest()).get(path).then().statusCode(200).body("items.size()", equalTo(0));
        as(someone())
                .header("Latchkey-Act-For", payment.host())
                .get(path)
                .then()
                .statusCode(403);
        operator()
                .header("Latchkey-Act-For", payment.host())
                .get(path)
                .then()
                .statusCode(200)
                .body("closing.balance.amountMinor", equalTo(10_800));
    }
}
