package io.latchkey.payments.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font that goes into the document with the letters that were used. What it has no picture of is shown as a question
 * mark: a document never fails because of a name.
 */
final class Letters {

    private static final int MISSING = '?';
    private static final float UNITS = 1_000;

    private final PDType0Font font;
    private final CmapLookup glyphs;

    Letters(PDDocument document, TrueTypeFont type) throws IOException {
        this.font = PDType0Font.load(document, type, true);
        this.glyphs = type.getUnicodeCmapLookup();
    }

    PDType0Font font() {
        return font;
    }

    /** The text as this font can show it, on one line. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
                shown.append(' ');
            } else if (Character.getType(letter) != Character.FORMAT) {
                shown.appendCodePoint(glyphs.getGlyphId(letter) == 0 ? MISSING : letter);
            }
        });
        return shown.toString().strip();
    }

    /** How wide a shown text is, in points. */
    float width(String shown, float size) throws IOException {
        return font.getStringWidth(shown) * size / UNITS;
    }

    /** The text in lines of at most this width, broken between words, or within one that is too long. */
    List<String> wrap(String text, float width, float size) throws IOException {
        String shown = shown(text);
        if (width(shown, size) <= width) {
            return List.of(shown);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : shown.split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width) {
                int fits = fitting(line, width, size);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How much of the word fits, at least one letter. */
    private int fitting(String word, float width, float size) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), size) > width) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
