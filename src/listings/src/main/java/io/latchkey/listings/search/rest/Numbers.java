package io.latchkey.listings.search.rest;

import java.util.regex.Pattern;

/** Plain decimal numbers in parameters: no exponents, no NaN, no infinity. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,20})?");

    private Numbers() {}

    static double one(String name, String text) {
        Refusals.unless(PLAIN.matcher(text).matches(), name, "must be a number");
        return Double.parseDouble(text);
    }

    static double[] list(String name, String text, int size) {
        String[] parts = text.split(",", -1);
        Refusals.unless(parts.length == size, name, "must be " + size + " numbers with commas between them");
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = one(name, parts[i].strip());
        }
        return numbers;
    }
}
