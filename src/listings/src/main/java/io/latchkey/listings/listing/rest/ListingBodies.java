package io.latchkey.listings.listing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.listings.ListingsProblem;
import io.latchkey.listings.listing.ListingContent;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;

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
        if (body.sharesUnits() != null && body.unitCount() != null) {
            throw refused("/unitCount", "must be left out: it is the number of shared units");
        }
        JsonNode given =
                body.attributes() == null || body.attributes().isNull() ? json.createObjectNode() : body.attributes();
        AttributesBody attributes = typed(given, AttributesBody.typeFor(body.kind()), "attributes");
        return body.toContent(valid(new Typed(attributes)).attributes());
    }

    /** The content after a merge-patch (RFC 7396): {@code null} brings the default back. */
    ListingContent patched(ListingContent current, JsonNode patch) {
        JsonNode attributes = json.valueToTree(AttributesBody.of(current.attributes()));
        JsonNode whole = json.valueToTree(ListingBody.of(current, attributes));
        ListingBody changed = valid(typed(MergePatch.apply(whole, patch), ListingBody.class, null));
        if (changed.sharesUnits() != null) {
            throw refused("/sharesUnits", "can only be said when a listing is made; make a new listing instead");
        }
        return read(changed);
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(ListingsProblem.LISTING_NOT_VALID, "One thing is wrong with it.")
                .at(pointer, detail);
    }

    /** Holds the attributes while they are validated, so that faults are told with their place in the body. */
    private record Typed(@Valid AttributesBody attributes) {}

    private <T> T valid(T body) {
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }

    private <T> T typed(JsonNode node, Class<T> type, String member) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonMappingException e) {
            if (member != null) {
                e.prependPath(ListingBody.class, member);
            }
            throw new UncheckedIOException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
