package io.latchkey.payments.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    private static final List<Column> TABLE = List.of(Column.text("Name", 200), Column.number("Amount", 100));

    private final Documents documents = new Documents(Optional.empty());

    interface Content {
        void write(Pdf pdf) throws IOException;
    }

    private byte[] pdf(Documents from, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Pdf pdf = from.begin("The title")) {
            content.write(pdf);
            pdf.writeTo(out);
        }
        return out.toByteArray();
    }

    @Test
    void showsNamesInLatinGreekAndCyrillicLetters() throws IOException {
        String names = "office, Karel Čapek, Łódź, Ærøskøbing, Ελένη, Юлия, İstanbul";
        String text = ReadPdf.of(pdf(documents, pdf -> pdf.text(names))).text();
        assertTrue(text.contains(names), text);
    }

    @Test
    void joinsLettersThatComeInParts() throws IOException {
        String text = ReadPdf.of(pdf(documents, pdf -> pdf.text("C\u030Capek"))).text();
        assertTrue(text.contains("Čapek"), text);
    }

    @Test
    void marksWhatTheFontHasNotAndNeverFails() throws IOException {
        String text = ReadPdf.of(pdf(documents, pdf -> pdf.text("Hotel 東京 \uD83C\uDF0A\u200B\u0000\n\u202E!")))
                .text();
        assertTrue(text.contains("Hotel ?? ?"), text);
    }

    @Test
    void takesTheFontOfTheDeployment(@TempDir Path directory) throws IOException {
        Path font = directory.resolve("own.ttf");
        try (InputStream ours =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(ours, font);
        }
        Documents own = new Documents(Optional.of(font.toString()));
        assertTrue(ReadPdf.of(pdf(own, pdf -> pdf.text("Čapek"))).text().contains("Čapek"));
        Path none = Files.writeString(directory.resolve("none.ttf"), "no font");
        assertThrows(UncheckedIOException.class, () -> new Documents(Optional.of(none.toString())));
    }

    @Test
    void repeatsTitleAndHeadingsOnEveryPageAndCountsThem() throws IOException {
        byte[] bytes = pdf(documents, pdf -> {
            pdf.table(TABLE);
            for (int i = 1; i <= 150; i++) {
                pdf.row("row " + i, "1.00");
            }
            pdf.endTable();
        });
        ReadPdf pages = ReadPdf.of(bytes);
        assertEquals(3, pages.count());
        for (int page = 1; page <= 3; page++) {
            String text = ReadPdf.text(bytes, page);
            assertTrue(text.contains("The title"), text);
            assertTrue(text.contains("Name") && text.contains("Amount"), text);
            assertTrue(text.contains("Page " + page + " of 3"), text);
        }
        for (int i = 1; i <= 150; i++) {
            assertTrue(pages.text().contains("row " + i + " 1.00"), "row " + i);
        }
    }

    @Test
    void breaksLongTextsIntoLines() throws IOException {
        String word = "w".repeat(500);
        byte[] bytes = pdf(documents, pdf -> {
            pdf.table(TABLE);
            pdf.row(word + " and words that go on and on and on and on and on and on", "2.00");
            pdf.endTable();
        });
        String text = ReadPdf.of(bytes).text();
        assertEquals(500, text.chars().filter(c -> c == 'w').count() - 1);
        assertFalse(text.contains(word));
    }
}
