package io.latchkey.platform.problem;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** The words the API's documents use for a type: "must be …". */
public final class TypeNames {

    private TypeNames() {}

    public static String of(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == long.class || type == Long.class) {
            return integer(64);
        }
        if (type == int.class || type == Integer.class) {
            return integer(32);
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : bySimpleName(type.getSimpleName());
    }

    private static String integer(int bits) {
        return "an integer that fits " + bits + " bits, without a point, an exponent or quotes";
    }

    private static String bySimpleName(String type) {
        return switch (type) {
            case "String" -> "a string of printable text";
            case "boolean", "Boolean" -> "true or false";
            case "LocalDate" -> "a date as YYYY-MM-DD";
            case "LocalTime" -> "a time as HH:MM";
            case "LocalDateTime" -> "a date and time as YYYY-MM-DDTHH:MM";
            case "Instant", "OffsetDateTime" -> "a time as RFC 3339 writes it";
            case "Duration", "Period" -> "a duration as ISO 8601 writes it";
            case "ZoneId" -> "an IANA time zone";
            case "Currency" -> "an ISO 4217 currency code";
            case "UUID" -> "a UUID";
            default -> type.endsWith("Id") ? "a UUID" : "an object with all its required fields";
        };
    }
}
