package io.latchkey.listings.kind.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.kind.Kinds;
import io.latchkey.listings.offer.Fault;
import io.latchkey.listings.offer.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The schema of each kind, made from its table once, and what comes in checked by it. */
@ApplicationScoped
public class AttributeSchemas {

    private final Map<Kind, Schema> schemas = new EnumMap<>(Kind.class);

    public AttributeSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Kinds.all().forEach(kind -> schemas.put(kind.kind(), registry.getSchema(SchemaWriter.write(kind))));
    }

    /** A copy, as JSON. */
    public ObjectNode schema(Kind kind) {
        return schemas.get(kind).getSchemaNode().deepCopy();
    }

    /** What became of attributes as a host sent them. */
    public sealed interface Reading {

        /** They are good. */
        record Read(Attributes attributes) implements Reading {}

        /** @param faults with pointers that begin at {@code /attributes} */
        record Refused(List<Fault> faults) implements Reading {}
    }

    /** Reads an object in which {@code null} is as good as nothing; lists that are not there are empty. */
    public Reading read(Kind kind, JsonNode given) {
        JsonNode known = given.isObject() ? withDefaults(kind, (ObjectNode) given) : given;
        List<Error> errors = schemas.get(kind).validate(known);
        return errors.isEmpty()
                ? new Reading.Read(AttributeJson.read(known))
                : new Reading.Refused(SchemaFaults.of(Kinds.of(kind), errors));
    }

    private static ObjectNode withDefaults(Kind kind, ObjectNode given) {
        ObjectNode known = given.deepCopy();
        known.properties().removeIf(member -> member.getValue().isNull());
        known.properties().forEach(member -> member.setValue(bounded(member.getValue())));
        Kinds.of(kind).attributes().stream()
                .filter(attribute -> attribute.type().isList() && !known.has(attribute.name()))
                .forEach(attribute -> known.putArray(attribute.name()));
        return known;
    }

    /** The validator narrows numbers before it compares them, and takes 1e999999999 for a small one. */
    private static JsonNode bounded(JsonNode value) {
        return value.isNumber() && !value.canConvertToLong()
                ? LongNode.valueOf(value.decimalValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE)
                : value;
    }
}
