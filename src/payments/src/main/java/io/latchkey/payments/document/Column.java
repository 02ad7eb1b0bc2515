package io.latchkey.payments.document;

/**
 * A column of a table.
 *
 * @param width in points; a page has {@link Pdf#WIDTH}
 * @param number whether it is set to the right
 */
public record Column(String heading, int width, boolean number) {

    public static Column text(String heading, int width) {
        return new Column(heading, width, false);
    }

    public static Column number(String heading, int width) {
        return new Column(heading, width, true);
    }
}
