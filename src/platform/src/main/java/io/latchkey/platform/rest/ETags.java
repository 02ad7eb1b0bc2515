package io.latchkey.platform.rest;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;

/** A row's version as an entity tag: version 3 is {@code "3"}. */
public final class ETags {

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Lets a change pass that was made on the current version.
     *
     * @param ifMatch the header as it came; {@code null} if there was none
     * @throws ProblemException VERSION_MISSING without the header, VERSION_STALE for another version
     */
    public static void requireMatch(String ifMatch, long currentVersion) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    PlatformProblem.VERSION_MISSING, "Send the ETag you read as If-Match, so that no change is lost.");
        }
        String current = "\"" + currentVersion + "\"";
        for (String candidate : ifMatch.split(",")) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals(current)) {
                return;
            }
        }
        throw new ProblemException(PlatformProblem.VERSION_STALE, "Read it again; its ETag is now " + current + ".")
                .with("currentETag", current);
    }
}
