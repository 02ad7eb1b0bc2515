package io.latchkey.payments.statement.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.document.Documents;
import io.latchkey.payments.document.ReadPdf;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.store.HostLedger.Place;
import io.latchkey.payments.statement.Movement;
import io.latchkey.payments.statement.MovementKind;
import io.latchkey.payments.statement.Statement;
import io.latchkey.payments.statement.StatementMonth;
import io.latchkey.payments.statement.Sums;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A month of 100,000 movements as a file; they come one by one and are not kept. */
class HugeStatementTest {

    private static final int MOVEMENTS = 100_000;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final StatementMonth MONTH = new StatementMonth(YearMonth.of(2026, 11));
    private static final Instant AFTERWARDS = Instant.parse("2026-12-02T00:00:00Z");

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }

    private static Statement statement() {
        Sums opening = new Sums(eur(1_00), eur(0), eur(0));
        return new Statement(new Statement.Key(new PersonId(new UUID(1, 1)), MONTH, EUR), opening, List.of());
    }

    private static Iterator<Movement> movements(int count) {
        return LongStream.range(0, count).mapToObj(HugeStatementTest::movement).iterator();
    }

    private static Movement movement(long i) {
        return new Movement(
                new Place(new UUID(1, i), 1),
                MONTH.start().plusSeconds(i),
                MovementKind.RELEASED,
                new UUID(3, i),
                "=Byt u Čapka, " + i,
                new Source("settlement", new UUID(4, i)),
                eur(7),
                new Sums(eur(7), eur(0), eur(0)));
    }

    @Test
    void isWrittenAsCsv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementCsv.write(statement(), movements(MOVEMENTS), out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(MOVEMENTS + 3, lines.size());
        assertEquals("2026-11-01T00:00:00Z,OPENING,,,,EUR,,,1.00,0.00,0.00,1.00", lines.get(1));
        assertEquals(
                "2026-11-01T00:00:00Z,RELEASED,00000000-0000-0003-0000-000000000000,\"'=Byt u Čapka, 0\","
                        + "settlement:00000000-0000-0004-0000-000000000000,EUR,0.07,0.07,1.07,0.00,0.00,1.07",
                lines.get(2));
        assertEquals("2026-12-01T00:00:00Z,CLOSING,,,,EUR,,,7001.00,0.00,0.00,7001.00", lines.getLast());
    }

    @Test
    void isWrittenAsPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(MOVEMENTS, AFTERWARDS, out);
        try (var document = org.apache.pdfbox.Loader.loadPDF(out.toByteArray())) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 1_000, pages + " pages");
            String last = ReadPdf.text(out.toByteArray(), pages);
            assertTrue(last.contains("Closing balance 7001.00"), last);
            assertTrue(last.contains("Page " + pages + " of " + pages), last);
        }
    }

    @Test
    void saysWhenItIsPreliminary() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(1, Instant.parse("2026-11-28T10:00:00Z"), out);
        String text = ReadPdf.of(out.toByteArray()).text();
        assertTrue(text.contains("Preliminary, as of 2026-11-28 10:00"), text);
        assertTrue(text.contains("2026-11-01 00:00 Released =Byt u Čapka, 0 0.07 0.07 1.07"), text);
    }

    private static void write(int count, Instant now, ByteArrayOutputStream out) throws IOException {
        new Documents(Optional.empty())
                .write("Statement", pdf -> new StatementPdf(pdf, statement(), now).write(movements(count)), out);
    }
}
