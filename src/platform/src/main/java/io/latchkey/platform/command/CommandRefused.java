package io.latchkey.platform.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * The final no of another service to a {@link Command}: any 4xx that repeating cannot change.
 *
 * @param problem the problem as it was answered; an empty object if the answer was none
 */
public record CommandRefused(UUID commandId, String target, String method, String path, int status, JsonNode problem) {

    /** The last part of the problem's type, for example {@code payment-declined}; empty if there is none. */
    public String slug() {
        String type = problem.path("type").asText("");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
