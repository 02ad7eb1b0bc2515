package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the fake Stripe answers, and whether the answer gets lost. */
record StripeReply(int status, ObjectNode body, FakeCard.Fault fault) {

    static StripeReply ok(ObjectNode body) {
        return new StripeReply(200, body, FakeCard.Fault.NONE);
    }

    StripeReply losing(FakeCard.Fault how) {
        return new StripeReply(status, body, how);
    }

    /** 400, as Stripe refuses what it cannot do. */
    static StripeReply invalid(String code, String message) {
        return new StripeReply(400, error("invalid_request_error", code, message), FakeCard.Fault.NONE);
    }

    static StripeReply missing(int status, String message) {
        return new StripeReply(
                status, error("invalid_request_error", "resource_missing", message), FakeCard.Fault.NONE);
    }

    static ObjectNode error(String type, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error").put("type", type).put("message", message);
        if (code != null) {
            error.put("code", code);
        }
        return body;
    }

    StripeReply with(String name, JsonNode value) {
        body.withObjectProperty("error").set(name, value);
        return this;
    }

    /** One page of those whose filter is as asked for, newest first. */
    static StripeReply list(String path, List<ObjectNode> oldestFirst, String filter, ObjectNode query) {
        List<ObjectNode> wanted = oldestFirst.stream()
                .filter(item -> !query.has(filter)
                        || query.get(filter).asText().equals(item.path(filter).asText()))
                .toList();
        return list(path, wanted.reversed(), query);
    }

    /** One page of a list, newest first. */
    static StripeReply list(String path, List<ObjectNode> newestFirst, ObjectNode query) {
        int limit = query.path("limit").asInt(10);
        String after = query.path("starting_after").asText("");
        int start = 0;
        for (int i = 0; i < newestFirst.size(); i++) {
            if (newestFirst.get(i).path("id").asText().equals(after)) {
                start = i + 1;
            }
        }
        int end = Math.min(newestFirst.size(), start + limit);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("object", "list").put("url", path).put("has_more", end < newestFirst.size());
        body.putArray("data").addAll(newestFirst.subList(start, end));
        return ok(body);
    }
}
