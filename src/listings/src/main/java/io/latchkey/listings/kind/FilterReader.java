package io.latchkey.listings.kind;

import io.latchkey.listings.kind.FilterReading.Filters;
import io.latchkey.listings.kind.FilterReading.Refused;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads filters as a query has them: {@code bedrooms:2..}, {@code bathrooms:1.5..2}, {@code fuel:any:ELECTRIC|HYBRID},
 * {@code amenities:all:Wifi|Kitchen}, {@code petsAllowed:true}. Names and values are those of the kind that is searched
 * for, or of any kind.
 */
public final class FilterReader {

    public static final int MOST_FILTERS = 10;
    public static final int MOST_VALUES = 20;

    private static final String NUMBER = "(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)?";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\.\\." + NUMBER);
    private static final String ALL = "all:";
    private static final String ANY = "any:";

    private final Optional<Kind> kind;

    private FilterReader(Optional<Kind> kind) {
        this.kind = kind;
    }

    /** All filters, or the first fault. */
    public static FilterReading read(List<String> texts, Optional<Kind> kind) {
        if (texts.size() > MOST_FILTERS) {
            return new Refused("must be at most " + MOST_FILTERS + " filters");
        }
        FilterReader reader = new FilterReader(kind);
        List<AttributeFilter> filters = new ArrayList<>();
        for (String text : texts) {
            switch (reader.filter(text)) {
                case Refused refused -> {
                    return refused;
                }
                case Filters(List<AttributeFilter> one) -> filters.addAll(one);
            }
        }
        return new Filters(filters);
    }

    private FilterReading filter(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String asked = colon < 0 ? "" : text.substring(colon + 1);
        return Kinds.filterable(kind).stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(attribute -> filter(attribute, asked))
                .orElseGet(this::unknown);
    }

    private Refused unknown() {
        return new Refused("must begin with an attribute that "
                + kind.map(one -> one + " listings").orElse("listings")
                + " can be filtered by: "
                + Kinds.filterable(kind).stream()
                        .map(AttributeDefinition::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static FilterReading filter(AttributeDefinition attribute, String asked) {
        return switch (attribute.type()) {
            case AttributeType.WholeNumber number -> range(attribute, asked);
            case AttributeType.Halves number -> range(attribute, asked);
            case AttributeType.YesNo flag -> equals(attribute, asked);
            case AttributeType.OneOf(List<String> options) -> has(attribute, asked, options);
            case AttributeType.SomeOf(List<String> options) -> has(attribute, asked, options);
            case AttributeType.OwnWords words -> has(attribute, asked, List.of());
            case AttributeType.Line line -> throw new IllegalArgumentException("no filter goes by " + attribute.name());
        };
    }

    private static FilterReading range(AttributeDefinition attribute, String asked) {
        Matcher bounds = RANGE.matcher(asked);
        if (!bounds.matches() || bounds.group(1) == null && bounds.group(2) == null) {
            return misused(attribute, "one or two plain numbers with .. between them");
        }
        BigDecimal min = bounds.group(1) == null ? null : new BigDecimal(bounds.group(1));
        BigDecimal max = bounds.group(2) == null ? null : new BigDecimal(bounds.group(2));
        return min != null && max != null && min.compareTo(max) > 0
                ? misused(attribute, "the lower bound first")
                : one(new AttributeFilter.Range(attribute.name(), min, max));
    }

    private static FilterReading equals(AttributeDefinition attribute, String asked) {
        return switch (asked) {
            case "true" -> one(new AttributeFilter.Equals(attribute.name(), true));
            case "false" -> one(new AttributeFilter.Equals(attribute.name(), false));
            default -> misused(attribute, "true or false");
        };
    }

    /** @param options the vocabulary; empty where every word is welcome */
    private static FilterReading has(AttributeDefinition attribute, String asked, List<String> options) {
        boolean all = attribute.type().isList() && asked.startsWith(ALL);
        if (!all && !asked.startsWith(ANY)) {
            return misused(attribute, attribute.type().isList() ? "all: or any:" : "any:");
        }
        Set<String> values = new TreeSet<>();
        for (String value : asked.substring(ALL.length()).split("\\|", -1)) {
            if (!options.isEmpty() && !options.contains(value)) {
                return misused(attribute, "values out of " + String.join(", ", options));
            }
            if (!Text.faultsOfLine(value.strip(), 1, AttributeType.OwnWords.LONGEST)
                    .isEmpty()) {
                return misused(attribute, "words of 1 to " + AttributeType.OwnWords.LONGEST + " characters");
            }
            values.add(value.strip());
        }
        if (values.size() > MOST_VALUES) {
            return misused(attribute, "at most " + MOST_VALUES + " values");
        }
        return one(
                all
                        ? new AttributeFilter.HasAll(attribute.name(), values)
                        : new AttributeFilter.HasAny(attribute.name(), values));
    }

    private static FilterReading one(AttributeFilter filter) {
        return new Filters(List.of(filter));
    }

    private static Refused misused(AttributeDefinition attribute, String right) {
        return new Refused(attribute.name() + " is filtered by " + right + ", as in " + attribute.filterExample());
    }
}
