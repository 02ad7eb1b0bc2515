package io.latchkey.payments.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Templates.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of {@code src/docs/ledger.md}, drawn from the code. */
class LedgerPageTest {

    private static final BookingId BOOKING = new BookingId(new UUID(1, 1));
    private static final PersonId HOST = new PersonId(new UUID(2, 2));

    @Test
    void isDrawnFromTheCode() throws IOException {
        Path page = Path.of(System.getProperty("latchkey.root"), "src/docs/ledger.md");
        String written = Files.readString(page);
        String drawn = section(section(written, "accounts", accounts()), "templates", templates());
        if (Boolean.getBoolean("latchkey.docs.write")) {
            Files.writeString(page, drawn);
        }
        assertEquals(drawn, Files.readString(page), "Rewrite it with -Dlatchkey.docs.write=true");
    }

    private static String section(String page, String name, String content) {
        String begin = "<!-- " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + content + page.substring(page.indexOf("<!-- end -->", from));
    }

    private static String accounts() {
        return Arrays.stream(AccountKind.values())
                .map(kind -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                kind.prefix() + ":" + whose(kind),
                                kind.side().name().toLowerCase(Locale.ROOT),
                                condition(kind),
                                meaning(kind)))
                .collect(Collectors.joining("", "| account | side | balance row | what |\n|---|---|---|---|\n", ""));
    }

    private static String whose(AccountKind kind) {
        return switch (kind) {
            case CLEARING, SUSPENSE, COST -> "{provider}";
            case ESCROW, DEPOSIT, REFUND -> "{booking}";
            case PAYABLE, TRANSIT, DEBT -> "{host}";
            case FEES -> "platform";
            case TAX -> "{tax}";
            case LOSS -> "{reason}";
        };
    }

    private static String condition(AccountKind kind) {
        if (!kind.hasBalanceRow()) {
            return "no";
        }
        return kind == AccountKind.DEBT ? "never in our debt" : "never below zero";
    }

    private static String meaning(AccountKind kind) {
        return switch (kind) {
            case CLEARING -> "what a provider has taken or paid out for us and not yet settled";
            case ESCROW -> "captured and owed, not yet released";
            case DEPOSIT -> "a security deposit that was captured and not yet divided";
            case REFUND -> "promised to the guest, not yet sent by the provider";
            case PAYABLE -> "released, owed to the host";
            case TRANSIT -> "on its way to the host's bank";
            case DEBT -> "what the host owes us after a refund or a dispute of money already paid out";
            case FEES -> "platform fees";
            case TAX -> "taxes collected";
            case COST -> "what providers charge us";
            case LOSS -> "money nobody will pay us back";
            case SUSPENSE -> "money that is not what we asked for, until an operator has decided";
        };
    }

    private static String templates() {
        Account payable = Account.payable(HOST);
        Share host = new Share(payable, money(10_800));
        Share fee = new Share(Account.platformFees(), money(900));
        Share tax = new Share(Account.tax("City tax"), money(300));
        return "| kind | when | postings |\n|---|---|---|\n"
                + row(
                        TransactionKind.CAPTURE,
                        "the guest's money is taken",
                        Templates.capture("sandbox", BOOKING, money(12_000), money(0)))
                + row(
                        TransactionKind.CAPTURE,
                        "… with a security deposit",
                        Templates.capture("sandbox", BOOKING, money(12_000), money(50_000)))
                + row(
                        TransactionKind.CAPTURE_CONFLICT,
                        "the provider took something else than we asked for",
                        Templates.captureConflict("sandbox", money(11_000)))
                + row(
                        TransactionKind.SETTLEMENT,
                        "what is held is divided",
                        Templates.settlement(BOOKING, List.of(host, fee, tax), money(0)))
                + row(
                        TransactionKind.SETTLEMENT,
                        "… with a part for the guest",
                        Templates.settlement(BOOKING, List.of(new Share(payable, money(8_000))), money(4_000)))
                + row(
                        TransactionKind.DEPOSIT_SETTLED,
                        "a security deposit is divided; without a claim all of it is the guest's",
                        Templates.depositSettled(BOOKING, HOST, money(15_000), money(35_000)))
                + row(
                        TransactionKind.TAKE_BACK,
                        "released money goes back; we still owe the host 30.00 of it",
                        Templates.takeBack(
                                BOOKING, List.of(new Share(payable, money(4_000)), fee), Map.of(payable, money(3_000))))
                + row(
                        TransactionKind.REFUND,
                        "the provider has sent a promised refund",
                        Templates.refunded("sandbox", BOOKING, money(4_000)))
                + chargebacks(host)
                + row(
                        TransactionKind.REFUND_RETURNED,
                        "the guest's bank has sent a refund back",
                        Templates.refundReturned("sandbox", BOOKING, money(4_000)))
                + payouts();
    }

    private static String payouts() {
        return row(TransactionKind.DEBT_PAID, "a debt is paid from what we owe", Templates.debtPaid(HOST, money(1_000)))
                + row(TransactionKind.PAYOUT_SENT, "a payout leaves", Templates.payoutSent(HOST, money(9_800)))
                + row(
                        TransactionKind.PAYOUT_PAID,
                        "the host's bank has it",
                        Templates.payoutPaid("sandbox", HOST, money(9_800)))
                + row(TransactionKind.PAYOUT_RETURNED, "it came back", Templates.payoutReturned(HOST, money(9_800)))
                + row(
                        TransactionKind.PAYOUT_SETTLED,
                        "an operator found out that a cent less was paid",
                        Templates.payoutSettled("sandbox", HOST, money(9_800), money(9_799), Account.losses("sandbox")))
                + row(
                        TransactionKind.PAYOUT_SETTLED,
                        "… or a cent too much, which the host bears",
                        Templates.payoutSettled("sandbox", HOST, money(9_800), money(9_801), Account.debt(HOST)));
    }

    private static String chargebacks(Share host) {
        return row(
                        TransactionKind.PROMISE_ENDED,
                        "the guest got promised money from the bank, or an operator ended the promise",
                        Templates.promiseEnded("sandbox", BOOKING, money(4_000)))
                + row(
                        TransactionKind.CHARGEBACK,
                        "a guest's bank takes held money back",
                        Templates.chargeback(
                                "sandbox", List.of(new Share(Account.escrow(BOOKING), money(12_000))), Map.of()))
                + row(
                        TransactionKind.CHARGEBACK,
                        "… released money that the host bears; we still owe the host 30.00",
                        Templates.chargeback(
                                "sandbox",
                                List.of(host, new Share(Account.losses("sandbox"), money(1_200))),
                                Map.of(host.account(), money(3_000))))
                + row(
                        TransactionKind.CHARGEBACK_RETURNED,
                        "the dispute is won; the host still has a debt of 50.00",
                        Templates.chargebackReturned(
                                "sandbox",
                                List.of(host, new Share(Account.losses("sandbox"), money(1_200))),
                                Map.of(host.account(), money(5_000))))
                + row(
                        TransactionKind.PROVIDER_FEE,
                        "the provider charges for a dispute",
                        Templates.providerFee("sandbox", money(1_500)))
                + row(
                        TransactionKind.PROVIDER_FEE_WAIVED,
                        "it charges nothing after all",
                        Templates.providerFeeWaived("sandbox", money(1_500)));
    }

    private static String row(TransactionKind kind, String when, List<Posting> postings) {
        return "| `%s` | %s | %s |\n"
                .formatted(
                        kind,
                        when,
                        postings.stream().map(LedgerPageTest::posting).collect(Collectors.joining("<br>")));
    }

    private static String posting(Posting posting) {
        return "`%s` → `%s` %s"
                .formatted(
                        spoken(posting.from()),
                        spoken(posting.to()),
                        posting.amount().toString().substring("EUR ".length()));
    }

    private static String spoken(Account account) {
        return account.toString().replace(BOOKING.toString(), "{booking}").replace(HOST.toString(), "{host}");
    }

    private static Money money(long minor) {
        return Money.of(minor, "EUR");
    }
}
