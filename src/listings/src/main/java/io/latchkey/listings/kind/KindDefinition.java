package io.latchkey.listings.kind;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The table of one kind of thing.
 *
 * @param usuallyPer how the trade rents it out, the most usual first; a listing's terms may say otherwise
 * @param attributes in the order of a form
 */
public record KindDefinition(
        Kind kind, String title, String description, List<Per> usuallyPer, List<AttributeDefinition> attributes) {

    public KindDefinition {
        usuallyPer = List.copyOf(usuallyPer);
        attributes = List.copyOf(attributes);
    }

    public Optional<AttributeDefinition> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }
}
