package io.latchkey.platform.openapi;

import io.latchkey.kernel.problem.ProblemType;
import io.latchkey.platform.rest.Limits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shape of a problem (RFC 9457), open for the members that single problems add. */
final class ProblemSchema {

    private static final String ROOT = "https://latchkey.dev/problems/";

    private ProblemSchema() {}

    static Schema problem() {
        return object("What went wrong; src/docs/problems.md explains each type, some add members of their own")
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty(
                        "type",
                        text("What programs look at: " + ROOT + "…", 200).format("uri"))
                .addProperty("title", text("The same words every time", 200))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text("For people; not to be parsed", 2000))
                .addProperty("instance", text("The path that was asked", 2000))
                .addProperty("traceId", text("Finds the request in the logs", 64))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .maxItems(Limits.ARRAY_ITEMS)
                                .items(OASFactory.createSchema().ref("FieldError")));
    }

    static Schema fieldError() {
        return object("One field that is not right")
                .required(List.of("pointer", "detail"))
                .addProperty("pointer", text("JSON Pointer into the body, or the parameter's name", 500))
                .addProperty("detail", text("What it should be", 2000));
    }

    static Example example(ProblemType type) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", ROOT + type.slug());
        value.put("title", type.title());
        value.put("status", type.status());
        value.put("detail", type.title());
        value.put("instance", "/v1/…");
        value.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return OASFactory.createExample().value(value);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, int maxLength) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .maxLength(maxLength);
    }
}
