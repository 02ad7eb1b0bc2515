package io.latchkey.e2e;

import static io.latchkey.e2e.world.Books.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Books;
import io.latchkey.e2e.world.Eventually;
import io.latchkey.e2e.world.Guest;
import io.latchkey.e2e.world.Host;
import io.latchkey.e2e.world.Offers;
import io.latchkey.e2e.world.SandboxBooks;
import io.latchkey.e2e.world.SandboxClock;
import io.latchkey.e2e.world.TheWorld;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One host, three listings, three currencies: nothing is converted, nothing is lost, each has its own digits. */
class CurrenciesScenario {

    private static final int GIVEN_BACK = 5;

    private final Api operator = TheWorld.operator();
    private final SandboxClock clock = TheWorld.clock();
    private final SandboxBooks provider = new SandboxBooks(TheWorld.get());
    private final Guest gustav = new Guest(TheWorld.as(DemoPerson.GUSTAV));
    private final Host host = new Host(TheWorld.newPeople(1).getFirst());

    @Test
    @DisplayName("R28 euros, yen and dinars side by side, from the quote to the host's bank")
    void keepsEachCurrencysUnits() {
        host.api()
                .put("/v1/me/payout-account", Map.of("destination", "sandbox_bank_ok"))
                .expect(200);
        LocalDate from = clock.inDays(20);
        List<JsonNode> bookings = List.of(
                rents(Offers.aHome(), "NIGHT", from),
                rents(Offers.aCar(), "DAY", from),
                rents(Offers.aChalet(), "NIGHT", from));
        assertEquals(
                List.of("EUR", "JPY", "KWD"),
                bookings.stream().map(CurrenciesScenario::currency).toList());
        // Two nights of 12.345, cleaned for 1.001: 25.691; 10 % for the guest: 2.569; 5 % tax: 1.285.
        assertEquals(25_691 + 1_285, minor(bookings.get(2).get("total")) - line(bookings.get(2), "GUEST_FEE"));

        bookings.forEach(this::isGivenSomethingBack);
        bookings.forEach(booking -> clock.advanceTo(startOf(booking).plus(Duration.ofHours(24))));
        bookings.forEach(this::isSettledInItsCurrency);

        operator.once().post("/v1/operator/payout-runs", Map.of("reason", "Nobody waits until tomorrow"));
        bookings.forEach(this::arrivesAtTheBank);
        JsonNode balances = host.api().get("/v1/me/balance").expect(200).json().get("items");
        assertEquals(3, balances.size(), balances::toPrettyString);
        balances.forEach(balance -> assertEquals(0, minor(balance.get("payable"))));
        Books.hold(operator.get("/v1/operator/ledger/invariants").expect(200).json());
    }

    private JsonNode rents(ObjectNode offer, String per, LocalDate from) {
        JsonNode listing = host.publishes(Offers.byItsOwnName(offer));
        JsonNode quote = gustav.getsQuote(Offers.stay(listing, per, from, from.plusDays(2)));
        Books.linesAddUp(quote);
        JsonNode booking = gustav.books(quote);
        gustav.pays(booking, "sandbox_ok").expect(200);
        return gustav.seesState(booking, "CONFIRMED");
    }

    private void isGivenSomethingBack(JsonNode booking) {
        host.api()
                .once()
                .post(
                        path(booking) + "/refunds",
                        Map.of("amount", money(booking, GIVEN_BACK), "reason", "The lift was out of order"))
                .expect(200);
        Eventually.get(
                "the refund has arrived", () -> minor(gustav.payment(booking).get("refunded")) == GIVEN_BACK);
    }

    private void isSettledInItsCurrency(JsonNode booking) {
        JsonNode released = gustav.seesEscrow(booking, "PARTLY_REFUNDED");
        assertEquals(minor(booking.get("total")) - GIVEN_BACK, minor(released.at("/escrow/released")));
        JsonNode payment = gustav.payment(booking);
        Books.nothingIsLost(payment);
        JsonNode ledger =
                gustav.api().get(path(booking) + "/ledger").expect(200).json();
        assertEquals(
                List.of(currency(booking)),
                ledger.findValuesAsText("currency").stream().distinct().toList());
        Map<String, Long> accounts = Books.balances(ledger);
        assertTrue(
                accounts.entrySet().stream()
                        .noneMatch(account -> account.getKey().startsWith("escrow:") && account.getValue() != 0),
                accounts::toString);
        JsonNode theirs = provider.authorization(booking);
        assertEquals(currency(booking), theirs.get("currency").asText());
        assertEquals(minor(booking.get("total")), theirs.get("capturedMinor").asLong());
        assertEquals(GIVEN_BACK, theirs.get("refundedMinor").asLong());
        JsonNode receipt =
                gustav.api().get(path(booking) + "/receipt").expect(200).json();
        assertEquals(booking.get("total"), receipt.get("paid"));
        assertEquals(GIVEN_BACK, minor(receipt.get("refunded")));
    }

    private void arrivesAtTheBank(JsonNode booking) {
        Map<String, Object> amount = money(booking, minor(gustav.sees(booking).at("/hostReceives")) - GIVEN_BACK);
        JsonNode payout =
                Eventually.get("the payout is paid", () -> payout(currency(booking)), seen -> seen.path("state")
                        .asText()
                        .equals("PAID"));
        assertEquals(amount.get("amountMinor"), minor(payout.get("amount")));
        String month = YearMonth.from(clock.now().atOffset(ZoneOffset.UTC)).toString();
        String statement = host.api()
                .with("Accept", "text/csv")
                .get("/v1/me/statements/" + month + "?currency=" + currency(booking))
                .expect(200)
                .response()
                .body();
        assertTrue(statement.contains("PAYOUT_PAID"), statement);
        assertTrue(statement.contains("," + currency(booking) + "," + written(payout.get("amount")) + ","), statement);
    }

    private JsonNode payout(String currency) {
        JsonNode items = host.api().get("/v1/me/payouts").expect(200).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/amount/currency").asText().equals(currency))
                .findFirst()
                .orElse(items);
    }

    private static String written(JsonNode money) {
        int digits = Currency.getInstance(money.get("currency").asText()).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor(money), digits).toPlainString();
    }

    private static long line(JsonNode booking, String code) {
        return StreamSupport.stream(booking.get("lines").spliterator(), false)
                .filter(line -> line.get("code").asText().equals(code))
                .mapToLong(line -> minor(line.get("amount")))
                .sum();
    }

    private static Map<String, Object> money(JsonNode booking, long minor) {
        return Map.of("amountMinor", minor, "currency", currency(booking));
    }

    private static String currency(JsonNode booking) {
        return booking.at("/total/currency").asText();
    }

    private static String path(JsonNode booking) {
        return "/v1/bookings/" + booking.get("id").asText();
    }

    private static Instant startOf(JsonNode booking) {
        return Instant.parse(booking.get("startsAt").asText());
    }
}
