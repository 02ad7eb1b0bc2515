package io.latchkey.listings.kind;

import io.latchkey.listings.offer.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of all kinds. */
public final class Kinds {

    /** An attribute of two kinds takes the same sort of value in both, so one of the rows speaks for all. */
    private static final Map<String, AttributeDefinition> OF_ANY_KIND = new TreeMap<>();

    static {
        all().flatMap(kind -> kind.attributes().stream())
                .forEach(attribute -> OF_ANY_KIND.putIfAbsent(attribute.name(), attribute));
    }

    private Kinds() {}

    public static KindDefinition of(Kind kind) {
        return switch (kind) {
            case HOME -> PlacesToSleep.HOME;
            case ROOM -> PlacesToSleep.ROOM;
            case SHARED_ROOM -> PlacesToSleep.SHARED_ROOM;
            case CAR -> Cars.CAR;
            case DESK -> PlacesToWork.DESK;
            case MEETING_ROOM -> PlacesToWork.MEETING_ROOM;
            case OFFICE -> PlacesToWork.OFFICE;
        };
    }

    /** In the order of {@link Kind}. */
    public static Stream<KindDefinition> all() {
        return Stream.of(Kind.values()).map(Kinds::of);
    }

    /** The attribute of this name, whichever kinds have it. */
    public static Optional<AttributeDefinition> attribute(String name) {
        return Optional.ofNullable(OF_ANY_KIND.get(name));
    }

    /** Everything that search can filter a kind by, or any kind if none is named. */
    public static List<AttributeDefinition> filterable(Optional<Kind> kind) {
        return kind.map(one -> of(one).attributes().stream())
                .orElseGet(() -> OF_ANY_KIND.values().stream())
                .filter(AttributeDefinition::isFilterable)
                .toList();
    }
}
