package io.latchkey.listings.offer;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text may be made of. Lengths are counted in code points. Control characters, lone surrogates and characters
 * that turn the reading direction are refused: they break logs, PostgreSQL (U+0000) and the reader's trust.
 */
public final class Text {

    private Text() {}

    /** The faults of a single-line text; line breaks and tabs are control characters here. */
    public static List<String> faultsOfLine(String text, int min, int max) {
        return faults(text, min, max, false);
    }

    /** The faults of a text that may have line breaks and tabs. */
    public static List<String> faultsOfParagraphs(String text, int max) {
        return faults(text, 0, max, true);
    }

    /** Surrounding white space cut, line breaks as a line feed; {@code null} stays {@code null}. */
    public static String tidy(String text) {
        return text == null ? null : text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<String> faults(String text, int min, int max, boolean breaksAllowed) {
        List<String> faults = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            faults.add("must have " + min + " to " + max + " characters, has " + length);
        }
        if (text.codePoints().anyMatch(point -> isRefused(point, breaksAllowed))) {
            faults.add("must not contain control characters");
        }
        return faults;
    }

    private static boolean isRefused(int point, boolean breaksAllowed) {
        if (point == '\n' || point == '\t') {
            return !breaksAllowed;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> turnsDirection(point);
        };
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }
}
