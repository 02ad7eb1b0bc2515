package io.latchkey.platform.store;

/** Text that can be stored, compared and shown: no control characters but line breaks and tabs, no broken pairs. */
public final class PlainText {

    private PlainText() {}

    /** @throws IllegalArgumentException for a NUL (PostgreSQL has no place for it), a control character or half a pair */
    public static String check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new IllegalArgumentException("control character");
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    throw new IllegalArgumentException("half a surrogate pair");
                }
            } else if (Character.isLowSurrogate(c)) {
                throw new IllegalArgumentException("half a surrogate pair");
            }
        }
        return text;
    }

    /** Neither a control nor a format character (zero-width space, direction marks) nor half a pair. */
    public static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
