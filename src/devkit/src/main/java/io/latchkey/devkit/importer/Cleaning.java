package io.latchkey.devkit.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sound values of the files' cells; what cannot be one is empty. */
final class Cleaning {

    private static final int AMENITY = 120;
    private static final Pattern PRICE = Pattern.compile("\\$?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,3})?");
    private static final Pattern BATHROOMS = Pattern.compile("^(\\d+(?:\\.\\d+)?)\\b");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    /** Characters that turn the reading direction; Latchkey takes none. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cleaning() {}

    /**
     * {@code $1,379.00} in minor units of the currency. The dollar sign is an artefact of the source: the sum is in the
     * place's own money.
     */
    static Optional<Long> price(String cell, Currency currency) {
        Matcher matcher = PRICE.matcher(cell.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replace(",", "") + (matcher.group(2) == null ? "" : matcher.group(2));
        BigDecimal minor = new BigDecimal(digits).movePointRight(currency.getDefaultFractionDigits());
        return Optional.of(minor.setScale(0, RoundingMode.HALF_UP))
                .filter(whole -> whole.signum() > 0 && whole.precision() <= 15)
                .map(BigDecimal::longValueExact);
    }

    /** One line: every run of white space, no-break spaces too, is one space. */
    static String line(String cell) {
        return TURNING.matcher(cell)
                .replaceAll("")
                .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .strip();
    }

    /** Several lines: {@code <br />} breaks them, other tags go, carriage returns go, at most one empty line stays. */
    static String paragraphs(String cell) {
        String broken =
                BREAK.matcher(cell.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\n");
        String bare = TURNING.matcher(TAG.matcher(broken).replaceAll("")).replaceAll("");
        return bare.replaceAll("[\\p{Zl}\\p{Zp}]", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n]]", " ")
                .replaceAll("[ \\p{Zs}]*\\n[ \\p{Zs}]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Cut so that no pair of surrogates is torn. */
    static String atMost(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /** {@code 3} and {@code 3.0} are three. */
    static Optional<Integer> wholeNumber(String cell) {
        try {
            return cell.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(cell.strip()).intValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** With at most seven decimals, a hundredth of a metre: some cells have fourteen. */
    static Optional<BigDecimal> coordinate(String cell, int limit) {
        try {
            BigDecimal degrees = new BigDecimal(cell.strip()).setScale(7, RoundingMode.HALF_EVEN);
            return Optional.of(degrees).filter(value -> value.abs().compareTo(BigDecimal.valueOf(limit)) <= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@code 1.5}; from the text ("1.5 shared baths") when the number is blank. */
    static Optional<String> bathrooms(String number, String text) {
        for (String cell : List.of(number, text)) {
            Matcher matcher = BATHROOMS.matcher(cell.strip());
            if (matcher.find()) {
                return Optional.of(new BigDecimal(matcher.group(1))
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString());
            }
        }
        return Optional.empty();
    }

    /** A JSON array of strings in a cell, each cut at 120 characters; the bar stands between words in a filter. */
    static List<String> amenities(String cell) {
        try {
            List<String> names = JSON.readValue(cell.isBlank() ? "[]" : cell, new TypeReference<List<String>>() {});
            return names.stream()
                    .map(name -> atMost(AMENITY, line(name.replace('|', '/'))))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
