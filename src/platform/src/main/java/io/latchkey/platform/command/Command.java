package io.latchkey.platform.command;

import java.util.Objects;
import java.util.UUID;

/**
 * A call that another service must answer, sooner or later.
 *
 * @param id sent as the {@code Idempotency-Key}, so that repeating does nothing twice
 * @param target the service's name; its address is the setting {@code latchkey.<target>.url}
 * @param body rendered as JSON; {@code null} for none
 */
public record Command(UUID id, String target, String method, String path, Object body) {

    public Command {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(method, "method");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash: " + path);
        }
    }
}
