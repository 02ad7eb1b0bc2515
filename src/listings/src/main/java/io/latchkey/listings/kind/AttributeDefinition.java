package io.latchkey.listings.kind;

import java.util.List;

/**
 * A row of a kind's table.
 *
 * @param name as it stands in JSON and in filters; means the same in every kind that has it
 * @param title for the label of a form's field
 * @param description in one sentence, for who fills the form in
 * @param examples good values; of {@link AttributeType.OwnWords} the suggested vocabulary
 */
public record AttributeDefinition(
        String name, String title, String description, AttributeType type, boolean required, List<Object> examples) {

    public AttributeDefinition {
        examples = List.copyOf(examples);
    }

    static AttributeDefinition of(
            String name, String title, String description, AttributeType type, Object... examples) {
        return new AttributeDefinition(name, title, description, type, false, List.of(examples));
    }

    AttributeDefinition asRequired() {
        return new AttributeDefinition(name, title, description, type, true, examples);
    }

    public boolean isFilterable() {
        return !type.operators().isEmpty();
    }

    /** A filter by this attribute, written as search takes it. */
    public String filterExample() {
        return name
                + switch (type) {
                    case AttributeType.WholeNumber number -> ":" + examples.getFirst() + "..";
                    case AttributeType.Halves number -> ":" + examples.getFirst() + "..";
                    case AttributeType.YesNo flag -> ":true";
                    case AttributeType.OneOf(List<String> options) -> ":any:" + firstTwo(options);
                    case AttributeType.SomeOf(List<String> options) -> ":all:" + firstTwo(options);
                    case AttributeType.OwnWords words -> ":all:" + firstTwo(examples);
                    case AttributeType.Line line -> "";
                };
    }

    private static String firstTwo(List<?> values) {
        return values.get(0) + "|" + values.get(1);
    }
}
