package io.latchkey.listings.listing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.listings.listing.ListingContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

/** Reads bodies into content: attributes by the kind of thing, and patches merged into what is there. */
@ApplicationScoped
class ListingBodies {

    private final ObjectMapper json;
    private final Validator validator;

    ListingBodies(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    ListingContent read(ListingBody body) {
        JsonNode attributes =
                body.attributes() == null || body.attributes().isNull() ? json.createObjectNode() : body.attributes();
        return body.toContent(checked(attributes, AttributesBody.typeFor(body.kind()), "/attributes"));
    }

    /** The content after a merge-patch (RFC 7396): {@code null} brings the default back. */
    ListingContent patched(ListingContent current, JsonNode patch) {
        JsonNode attributes = json.valueToTree(AttributesBody.of(current.attributes()));
        JsonNode whole = json.valueToTree(ListingBody.of(current, attributes));
        return read(checked(MergePatch.apply(whole, patch), ListingBody.class, ""));
    }

    private <T> T checked(JsonNode node, Class<T> type, String pointer) {
        T body = typed(node, type, pointer);
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw BodyFaults.of(violations, pointer);
        }
        return body;
    }

    private <T> T typed(JsonNode node, Class<T> type, String pointer) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw BodyFaults.of(e, pointer);
        }
    }
}
