package io.latchkey.payments.operator;

import io.latchkey.kernel.id.PersonId;
import java.util.Objects;

/**
 * Who does something by hand, and why.
 *
 * @param name the operator's, as people know it
 * @param evidence where the proof is found, for example the provider's statement; {@code null} if none is asked for
 */
public record Because(PersonId operator, String name, String reason, String evidence) {

    public Because {
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }
}
