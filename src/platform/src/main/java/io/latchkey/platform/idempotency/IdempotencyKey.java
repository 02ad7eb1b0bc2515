package io.latchkey.platform.idempotency;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A client's name for one request; bare or, as the draft standard writes it, in double quotes. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** @throws ProblemException IDEMPOTENCY_KEY_MISSING or, for another format, INVALID_REQUEST */
    static Optional<IdempotencyKey> of(String header, boolean required) {
        if (header == null || header.isBlank()) {
            if (required) {
                throw new ProblemException(
                        PlatformProblem.IDEMPOTENCY_KEY_MISSING,
                        "Send a new random Idempotency-Key, and the same one when you repeat this request.");
            }
            return Optional.empty();
        }
        String bare = header.strip();
        if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        if (!FORMAT.matcher(bare).matches()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("header:" + HEADER, "must be 8 to 64 letters, digits, hyphens and underscores");
        }
        return Optional.of(new IdempotencyKey(bare));
    }
}
