package io.latchkey.payments.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document on A4 pages, written from top to bottom: lines of text and tables. Every page repeats the document's title
 * and the running table's headings and says which page of how many it is. Finished pages wait compressed, beyond eight
 * megabytes in a temporary file.
 */
public final class Pdf implements AutoCloseable {

    public static final String MEDIA_TYPE = "application/pdf";

    /** What fits beside each other, in points. */
    public static final int WIDTH = 495;

    private static final float LEFT = 50;
    private static final float TOP = 790;
    private static final float BOTTOM = 60;
    private static final float SMALL = 8;
    private static final float TEXT = 10;
    private static final float LARGE = 16;
    private static final float GAP = 6;
    private static final float LEADING = 1.3f;
    private static final long IN_MEMORY = 8L * 1024 * 1024;

    private final PDDocument document;
    private final Letters letters;
    private final String title;
    private List<Column> table = List.of();
    private PDPageContentStream page;
    private float y;

    Pdf(String title, TrueTypeFont type) throws IOException {
        this.document = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
        this.letters = new Letters(document, type);
        this.title = title;
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator("Latchkey");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("en");
        newPage();
        show(title, LEFT, LARGE);
        y -= LARGE * LEADING;
    }

    /** A paragraph over the whole width. */
    public void text(String text) throws IOException {
        for (String line : letters.wrap(text, WIDTH, TEXT)) {
            needs(TEXT * LEADING);
            show(line, LEFT, TEXT);
            y -= TEXT * LEADING;
        }
    }

    public void gap() {
        y -= GAP;
    }

    /** From now on rows are of this table. */
    public void table(List<Column> columns) throws IOException {
        needs(4 * SMALL * LEADING);
        table = List.copyOf(columns);
        headings();
    }

    /** A row of the table, one cell for each column; a long text takes more lines. */
    public void row(String... cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            wrapped.add(letters.wrap(cells[i], table.get(i).width() - GAP, SMALL));
            lines = Math.max(lines, wrapped.getLast().size());
        }
        needs(lines * SMALL * LEADING);
        float left = LEFT;
        for (int i = 0; i < cells.length; i++) {
            cell(wrapped.get(i), left, table.get(i));
            left += table.get(i).width();
        }
        y -= lines * SMALL * LEADING;
    }

    /** What follows is no table. */
    public void endTable() throws IOException {
        rule();
        table = List.of();
        gap();
    }

    /** Writes the finished document. */
    public void writeTo(OutputStream out) throws IOException {
        page.close();
        int number = 0;
        for (PDPage numbered : document.getPages()) {
            number++;
            try (PDPageContentStream footer =
                    new PDPageContentStream(document, numbered, AppendMode.APPEND, true, false)) {
                String text = "Page " + number + " of " + document.getNumberOfPages();
                put(footer, text, LEFT + WIDTH - letters.width(text, SMALL), BOTTOM - 3 * GAP, SMALL);
            }
        }
        document.save(out);
    }

    private void needs(float height) throws IOException {
        if (y - height < BOTTOM) {
            page.close();
            newPage();
            show(title, LEFT, SMALL);
            y -= SMALL * LEADING + GAP;
            if (!table.isEmpty()) {
                headings();
            }
        }
    }

    private void newPage() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next, AppendMode.OVERWRITE, true, false);
        y = TOP;
    }

    private void headings() throws IOException {
        float left = LEFT;
        for (Column column : table) {
            cell(List.of(letters.shown(column.heading())), left, column);
            left += column.width();
        }
        y -= SMALL * LEADING;
        rule();
    }

    private void rule() throws IOException {
        page.setLineWidth(0.5f);
        page.moveTo(LEFT, y + SMALL * 0.8f);
        page.lineTo(LEFT + WIDTH, y + SMALL * 0.8f);
        page.stroke();
        y -= SMALL * 0.3f;
    }

    private void cell(List<String> lines, float left, Column column) throws IOException {
        float line = y;
        for (String text : lines) {
            float free = column.width() - GAP - letters.width(text, SMALL);
            put(page, text, column.number() ? left + free : left, line, SMALL);
            line -= SMALL * LEADING;
        }
    }

    private void show(String text, float left, float size) throws IOException {
        put(page, letters.shown(text), left, y, size);
    }

    private void put(PDPageContentStream on, String shown, float left, float bottom, float size) throws IOException {
        on.beginText();
        on.setFont(letters.font(), size);
        on.newLineAtOffset(left, bottom);
        on.showText(shown);
        on.endText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
