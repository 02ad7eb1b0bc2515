package io.latchkey.listings.kind.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.kind.KindDefinition;
import io.latchkey.listings.kind.Kinds;
import io.latchkey.listings.kind.schema.AttributeSchemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Gives clients that are generated from the OpenAPI file a type for the attributes of each kind, from its table. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 10)
public final class AttributesInOpenApi implements OASFilter {

    private static final String ANY_KIND = "Attributes";

    private final AttributeSchemas schemas = new AttributeSchemas();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema any = document.getComponents().getSchemas().get(ANY_KIND);
        if (any == null) {
            throw new IllegalStateException("nothing is said of attributes any more");
        }
        Kinds.all().forEach(kind -> {
            document.getComponents().addSchema(name(kind), object(schemas.schema(kind.kind())));
            any.addAnyOf(OASFactory.createSchema().ref("#/components/schemas/" + name(kind)));
        });
    }

    /** {@code MeetingRoomAttributes}. */
    private static String name(KindDefinition kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.kind().name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.append(ANY_KIND).toString();
    }

    private static Schema object(JsonNode node) {
        Schema schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .title(node.path("title").asText())
                .description(node.path("description").asText())
                .additionalPropertiesBoolean(false);
        node.path("properties")
                .properties()
                .forEach(field -> schema.addProperty(field.getKey(), field(field.getValue())));
        node.path("required").forEach(name -> schema.addRequired(name.asText()));
        return schema;
    }

    private static Schema field(JsonNode node) {
        Schema schema = OASFactory.createSchema()
                .addType(SchemaType.valueOf(node.path("type").asText().toUpperCase(Locale.ROOT)))
                .title(node.path("title").asText(null))
                .description(node.path("description").asText(null))
                .pattern(node.path("pattern").asText(null))
                .format(node.path("type").asText().equals("integer") ? "int32" : null)
                .minimum(node.has("minimum") ? node.path("minimum").decimalValue() : null)
                .maximum(node.has("maximum") ? node.path("maximum").decimalValue() : null)
                .minLength(whole(node, "minLength"))
                .maxLength(whole(node, "maxLength"))
                .maxItems(whole(node, "maxItems"))
                .uniqueItems(node.has("uniqueItems") ? true : null);
        node.path("enum").forEach(option -> schema.addEnumeration(option.asText()));
        values(node.path("examples")).forEach(schema::addExample);
        return node.has("items") ? schema.items(field(node.path("items"))) : schema;
    }

    private static Integer whole(JsonNode node, String member) {
        return node.has(member) ? node.path(member).intValue() : null;
    }

    private static List<Object> values(JsonNode examples) {
        List<Object> values = new ArrayList<>();
        examples.forEach(example -> values.add(example.isNumber() ? example.numberValue() : example.asText()));
        return values;
    }
}
