package io.latchkey.payments.document;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/**
 * Writes a table as RFC 4180 wants it. A text that a spreadsheet would take for a formula gets an apostrophe in front
 * (faults.md F24); a number stays a number, also below zero.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv";

    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    public Csv(Writer out) {
        this.out = out;
    }

    /** @param cells texts, numbers, or {@code null} for nothing */
    public void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> quoted(harmless(cell.toString()));
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
