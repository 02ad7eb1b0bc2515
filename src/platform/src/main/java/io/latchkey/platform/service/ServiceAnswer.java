package io.latchkey.platform.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What another service said. */
public record ServiceAnswer(int status, String body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The body; an empty object if it is no JSON. */
    public JsonNode json(ObjectMapper mapper) {
        try {
            return body == null || body.isBlank() ? JsonNodeFactory.instance.objectNode() : mapper.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
