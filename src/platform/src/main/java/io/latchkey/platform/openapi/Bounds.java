package io.latchkey.platform.openapi;

import io.latchkey.platform.rest.Limits;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives every text, list and number without a bound of its own the one that platform keeps for all. */
final class Bounds {

    private Bounds() {}

    static void fill(OpenAPI document) {
        Stream<Schema> named = values(document.getComponents().getSchemas()).stream();
        Stream<Schema> inPaths = document.getPaths() == null
                ? Stream.empty()
                : values(document.getPaths().getPathItems()).stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .flatMap(Bounds::schemasOf);
        Stream.concat(named, inPaths).forEach(Bounds::fill);
    }

    private static Stream<Schema> schemasOf(Operation operation) {
        Stream<Schema> parameters = list(operation.getParameters()).stream().map(Parameter::getSchema);
        Stream<Schema> request = operation.getRequestBody() == null
                ? Stream.empty()
                : schemasOf(operation.getRequestBody().getContent());
        Stream<Schema> answers = values(operation.getResponses().getAPIResponses()).stream()
                .flatMap(response -> schemasOf(response.getContent()));
        return Stream.of(parameters, request, answers)
                .flatMap(schemas -> schemas)
                .filter(Objects::nonNull);
    }

    private static Stream<Schema> schemasOf(Content content) {
        return content == null
                ? Stream.empty()
                : values(content.getMediaTypes()).stream().map(MediaType::getSchema);
    }

    private static void fill(Schema schema) {
        if (schema == null || schema.getRef() != null) {
            return;
        }
        boundText(schema);
        boundList(schema);
        boundNumber(schema);
        values(schema.getProperties()).forEach(Bounds::fill);
        fill(schema.getItems());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(schemas -> list(schemas).stream())
                .forEach(Bounds::fill);
        fill(schema.getAdditionalPropertiesSchema());
    }

    private static void boundText(Schema schema) {
        boolean bounded =
                schema.getMaxLength() != null || !list(schema.getEnumeration()).isEmpty();
        if (is(schema, Schema.SchemaType.STRING) && !bounded && schema.getConstValue() == null) {
            schema.setMaxLength(Limits.JSON_STRING_CHARS);
        }
    }

    private static void boundList(Schema schema) {
        if (is(schema, Schema.SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(Limits.ARRAY_ITEMS);
        }
    }

    private static void boundNumber(Schema schema) {
        if (!is(schema, Schema.SchemaType.INTEGER)) {
            return;
        }
        boolean isInt = "int32".equals(schema.getFormat());
        if (schema.getFormat() == null) {
            schema.setFormat("int64");
        }
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(isInt ? Integer.MIN_VALUE : Long.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(isInt ? Integer.MAX_VALUE : Long.MAX_VALUE));
        }
    }

    private static boolean is(Schema schema, Schema.SchemaType type) {
        return list(schema.getType()).contains(type);
    }

    private static <T> List<T> list(List<T> maybe) {
        return maybe == null ? List.of() : maybe;
    }

    private static <T> Collection<T> values(java.util.Map<String, T> maybe) {
        return maybe == null ? List.of() : maybe.values();
    }
}
