package io.latchkey.platform.openapi;

import io.latchkey.platform.idempotency.Idempotent;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Which operations take an {@code Idempotency-Key}, by their operation ids, and whether they must have it. */
record IdempotentOperations(Map<String, Boolean> required) {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final String HEADER = "Idempotency-Key";

    static IdempotentOperations in(IndexView index) {
        Map<String, Boolean> required = new HashMap<>();
        for (AnnotationInstance annotation : index.getAnnotations(Idempotent.class)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                boolean must = annotation.valueWithDefault(index, "required").asBoolean();
                required.put(operationId(annotation.target().asMethod()), must);
            }
        }
        return new IdempotentOperations(Map.copyOf(required));
    }

    private static String operationId(MethodInfo method) {
        AnnotationInstance operation = method.annotation(OPERATION);
        boolean named = operation != null && operation.value("operationId") != null;
        return named ? operation.value("operationId").asString() : method.name();
    }

    boolean has(Operation operation) {
        return operation.getOperationId() != null && required.containsKey(operation.getOperationId());
    }

    void addKey(Operation operation) {
        if (!has(operation)) {
            return;
        }
        operation.addParameter(OASFactory.createParameter()
                .name(HEADER)
                .in(Parameter.In.HEADER)
                .required(required.get(operation.getOperationId()))
                .description("Names this intention: sent again, it gets the stored answer and has no second effect."
                        + " Kept for 30 days, for this caller only.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(8)
                        .maxLength(64)
                        .pattern("^[A-Za-z0-9_-]{8,64}$"))
                .example("0f8fad5b-d9cb-469f-a165-70867728950e"));
    }
}
