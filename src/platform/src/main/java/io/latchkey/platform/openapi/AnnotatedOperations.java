package io.latchkey.platform.openapi;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Which operations carry an annotation of ours, by their operation ids; one on a class counts for all its operations. */
record AnnotatedOperations(Map<String, AnnotationInstance> byOperationId) {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    static AnnotatedOperations in(IndexView index, Class<? extends Annotation> type) {
        Map<String, AnnotationInstance> found = new HashMap<>();
        for (AnnotationInstance annotation : index.getAnnotations(type)) {
            AnnotationTarget target = annotation.target();
            if (target.kind() == AnnotationTarget.Kind.METHOD) {
                found.put(operationId(target.asMethod()), annotation);
            } else if (target.kind() == AnnotationTarget.Kind.CLASS) {
                target.asClass().methods().stream()
                        .filter(method -> method.hasAnnotation(OPERATION))
                        .forEach(method -> found.put(operationId(method), annotation));
            }
        }
        return new AnnotatedOperations(Map.copyOf(found));
    }

    private static String operationId(MethodInfo method) {
        AnnotationInstance operation = method.annotation(OPERATION);
        boolean named = operation != null && operation.value("operationId") != null;
        return named ? operation.value("operationId").asString() : method.name();
    }

    Optional<AnnotationInstance> on(Operation operation) {
        return Optional.ofNullable(operation.getOperationId()).map(byOperationId::get);
    }
}
