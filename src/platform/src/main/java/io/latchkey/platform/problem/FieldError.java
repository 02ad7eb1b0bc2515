package io.latchkey.platform.problem;

import java.util.Objects;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer a JSON pointer into the body ({@code /terms/rates/0/base}), {@code ?name} for a query parameter,
 *     {@code header:Name} for a header
 */
public record FieldError(String pointer, String detail) {

    public FieldError {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(detail, "detail");
    }
}
