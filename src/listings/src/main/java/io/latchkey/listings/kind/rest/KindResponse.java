package io.latchkey.listings.kind.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.kind.AttributeDefinition;
import io.latchkey.listings.kind.FilterOperator;
import io.latchkey.listings.kind.KindDefinition;
import io.latchkey.listings.offer.CancellationPolicy;
import io.latchkey.listings.offer.Kind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of thing that is rented out. */
@Schema(
        name = "KindDescription",
        requiredProperties = {
            "kind",
            "title",
            "description",
            "usuallyPer",
            "usualCancellationPolicy",
            "attributes",
            "filters"
        },
        description = "A kind of thing that is rented out.",
        examples = KindResponse.EXAMPLE)
public record KindResponse(
        Kind kind,
        String title,
        String description,
        @Schema(description = "How the trade rents it out, the most usual first; a listing may do otherwise")
                List<Per> usuallyPer,
        @Schema(description = "What applies where a listing names no policy")
                CancellationPolicy usualCancellationPolicy,
        ObjectNode attributes,
        @Schema(description = "How search filters by attributes; what is not here is only read") List<Filter> filters) {

    static final String EXAMPLE =
            """
            {
              "kind": "DESK",
              "title": "Desk",
              "description": "A place to work in a room that others use, too.",
              "usuallyPer": ["DAY", "HOUR"],
              "usualCancellationPolicy": "OFFICE",
              "attributes": {
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "$id": "https://latchkey.dev/kinds/DESK",
                "title": "Desk",
                "description": "A place to work in a room that others use, too.",
                "type": "object",
                "properties": {
                  "monitor": {
                    "title": "Monitor",
                    "description": "Whether a monitor stands on the desk.",
                    "type": "boolean"
                  }
                },
                "additionalProperties": false
              },
              "filters": [{"attribute": "monitor", "operators": ["EQUALS"], "example": "monitor:true"}]
            }""";

    /** How search filters by one attribute. */
    @Schema(
            name = "AttributeFilterDescription",
            requiredProperties = {"attribute", "operators", "example"},
            description = "How search filters by an attribute. RANGE: name:2.. or name:..3 or name:2..3, bounds"
                    + " included. EQUALS: name:true. HAS_ANY and HAS_ALL: name:any:A|B and name:all:A|B; case does not"
                    + " count in amenities. A listing that does not say is not found.")
    public record Filter(
            String attribute,
            List<FilterOperator> operators,
            @Schema(description = "As it is written in a search") String example) {

        static Filter of(AttributeDefinition attribute) {
            return new Filter(
                    attribute.name(),
                    attribute.type().operators().stream().sorted().toList(),
                    attribute.filterExample());
        }
    }

    static KindResponse of(KindDefinition kind, ObjectNode schema) {
        return new KindResponse(
                kind.kind(),
                kind.title(),
                kind.description(),
                kind.usuallyPer(),
                kind.kind().usualPolicy(),
                schema,
                kind.attributes().stream()
                        .filter(AttributeDefinition::isFilterable)
                        .map(Filter::of)
                        .toList());
    }
}
