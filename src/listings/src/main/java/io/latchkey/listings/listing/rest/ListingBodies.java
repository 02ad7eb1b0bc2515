package io.latchkey.listings.listing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.kind.schema.AttributeJson;
import io.latchkey.listings.kind.schema.AttributeSchemas;
import io.latchkey.listings.kind.schema.AttributeSchemas.Reading;
import io.latchkey.listings.listing.InvalidListing;
import io.latchkey.listings.listing.ListingContent;
import io.latchkey.listings.offer.Fault;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.boundaries.TimeZones;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** Reads bodies into content: attributes by the kind of thing, zones by the place, patches merged into what is there. */
@ApplicationScoped
class ListingBodies {

    private final ObjectMapper json;
    private final Validator validator;
    private final AttributeSchemas schemas;
    private final TimeZones zones;

    ListingBodies(ObjectMapper json, Validator validator, AttributeSchemas schemas, TimeZones zones) {
        this.json = json;
        this.validator = validator;
        this.schemas = schemas;
        this.zones = zones;
    }

    /** What a host writes for the first time. */
    ListingContent read(ListingBody body) {
        return read(body, zones::at);
    }

    private ListingContent read(ListingBody body, Function<GeoPoint, String> zoneAt) {
        if (body.sharesUnits() != null && body.unitCount() != null) {
            throw refused("/unitCount", "must be left out: it is the number of shared units");
        }
        JsonNode given =
                body.attributes() == null || body.attributes().isNull() ? json.createObjectNode() : body.attributes();
        return switch (schemas.read(body.kind(), given)) {
            case Reading.Read(Attributes attributes) -> body.toContent(attributes, zone(body, zoneAt));
            case Reading.Refused(List<Fault> faults) -> throw InvalidListing.because(faults);
        };
    }

    /** The content after a merge-patch (RFC 7396): {@code null} brings the default back. */
    ListingContent patched(ListingContent current, JsonNode patch) {
        JsonNode attributes = AttributeJson.spoken(current.attributes());
        JsonNode whole = json.valueToTree(ListingBody.of(current, attributes));
        ListingBody changed = valid(typed(MergePatch.apply(whole, patch)));
        if (changed.sharesUnits() != null) {
            throw refused("/sharesUnits", "can only be said when a listing is made; make a new listing instead");
        }
        return read(changed, place -> zone(current, place));
    }

    private static String zone(ListingBody body, Function<GeoPoint, String> zoneAt) {
        return body.timeZone() == null ? zoneAt.apply(body.location().toPlace().point()) : null;
    }

    /** A zone that was found stays while the place does: neither new boundaries nor a change of the title move it. */
    private String zone(ListingContent current, GeoPoint place) {
        boolean isFound = !current.timeZoneGiven() && current.place().point().equals(place);
        return isFound ? current.timeZone() : zones.at(place);
    }

    private static ProblemException refused(String pointer, String detail) {
        return InvalidListing.because(List.of(new Fault(pointer, detail)));
    }

    private <T> T valid(T body) {
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }

    private ListingBody typed(JsonNode node) {
        try {
            return json.treeToValue(node, ListingBody.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
