package io.latchkey.listings.kind.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.latchkey.listings.kind.AttributeDefinition;
import io.latchkey.listings.kind.AttributeType;
import io.latchkey.listings.kind.KindDefinition;
import io.latchkey.listings.offer.Fault;
import io.latchkey.listings.offer.Faults;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What a schema objects to, in the words of the kind's table: one sentence a place that says what would be right. */
final class SchemaFaults {

    private final KindDefinition kind;
    private final Faults found = Faults.at("/attributes");

    private SchemaFaults(KindDefinition kind) {
        this.kind = kind;
    }

    static List<Fault> of(KindDefinition kind, List<Error> errors) {
        SchemaFaults faults = new SchemaFaults(kind);
        errors.forEach(faults::add);
        return List.copyOf(new LinkedHashSet<>(faults.found.list()));
    }

    private void add(Error error) {
        NodePath place = error.getInstanceLocation();
        if (place.getNameCount() > 0) {
            String name = place.getElement(0).toString();
            Faults at = found.in(name);
            AttributeType type = kind.attribute(name).orElseThrow().type();
            if (place.getNameCount() > 1) {
                at.in((Integer) place.getElement(1)).add(entryRule(type));
            } else {
                at.add(type.rule());
            }
        } else if (error.getProperty() == null) {
            found.add("must be an object");
        } else {
            Faults at = found.in(escaped(error.getProperty()));
            at.add(kind.attribute(error.getProperty())
                    .map(attribute -> "is needed for " + kind.kind() + ": "
                            + attribute.type().rule())
                    .orElseGet(this::unknown));
        }
    }

    private static String entryRule(AttributeType type) {
        return type instanceof AttributeType.OwnWords words ? words.wordRule() : type.rule();
    }

    private String unknown() {
        return "is no attribute of " + kind.kind() + "; there are "
                + kind.attributes().stream()
                        .map(AttributeDefinition::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** As RFC 6901 wants it. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
