package io.latchkey.devkit.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** What was answered; {@code json} is missing when there was no JSON in it. */
public record Reply(int status, JsonNode json, Optional<String> etag) {

    static final ObjectMapper MAPPER = new ObjectMapper();

    static Reply of(int status, String body, Optional<String> etag) {
        try {
            JsonNode tree = body.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(body);
            return new Reply(status, tree, etag);
        } catch (JsonProcessingException notJson) {
            return new Reply(status, MissingNode.getInstance(), etag);
        }
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Empty when the member is not there. */
    public String text(String member) {
        return json.path(member).asText("");
    }

    /** The problem in one line, with the fields it names. */
    public String problem() {
        StringBuilder line = new StringBuilder().append(status).append(' ').append(text("title"));
        if (!text("detail").isBlank()) {
            line.append(": ").append(text("detail"));
        }
        for (JsonNode error : json.path("errors")) {
            line.append("; ")
                    .append(error.path("pointer").asText())
                    .append(' ')
                    .append(error.path("detail").asText());
        }
        return line.toString();
    }

    /** @throws IllegalStateException with the problem, when it was not a success */
    public Reply orThrow() {
        if (!isSuccess()) {
            throw new IllegalStateException(problem());
        }
        return this;
    }
}
