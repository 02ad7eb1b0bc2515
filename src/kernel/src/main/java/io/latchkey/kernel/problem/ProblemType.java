package io.latchkey.kernel.problem;

import java.util.Locale;

/**
 * One kind of error a service can answer. Implemented by one enum per service; the enum's constant is the stable code,
 * spoken in the problem's {@code type} as {@code https://latchkey.dev/problems/<code-in-kebab-case>}.
 */
public interface ProblemType {

    /** The constant's name, as enums give it. */
    String name();

    /** The HTTP status it is answered with. */
    int status();

    /** What happened, the same words every time (RFC 9457: a title does not change between occurrences). */
    String title();

    /** The last part of the type's address: {@code NOT_AVAILABLE} is {@code not-available}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
