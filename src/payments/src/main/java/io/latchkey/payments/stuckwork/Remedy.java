package io.latchkey.payments.stuckwork;

import java.util.Optional;
import java.util.UUID;

/**
 * A request that helps.
 *
 * @param path with {@code {id}} and {@code {subjectId}} in it
 */
public record Remedy(String method, String path, String what) {

    static Remedy get(String path, String what) {
        return new Remedy("GET", path, what);
    }

    static Remedy post(String path, String what) {
        return new Remedy("POST", path, what);
    }

    /** The request for one thing; nothing if it needs an id that the thing has not. */
    Optional<Remedy> of(String id, UUID subject) {
        if (path.contains("{subjectId}") && subject == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Remedy(method, path.replace("{id}", id).replace("{subjectId}", String.valueOf(subject)), what));
    }
}
