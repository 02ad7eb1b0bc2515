package io.latchkey.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Bean Validation's refusals as JSON pointers. */
final class Violations {

    private Violations() {}

    /** Empty if a return value was refused: that is our error and not the client's. */
    static Optional<Problem> problem(ConstraintViolationException error) {
        if (error.getConstraintViolations() == null
                || error.getConstraintViolations().stream().anyMatch(Violations::onReturnValue)) {
            return Optional.empty();
        }
        List<FieldError> errors = error.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
        return Optional.of(Problem.of(PlatformProblem.INVALID_REQUEST, "See errors.", errors));
    }

    private static boolean onReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.MethodNode method = null;
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER) {
                pointer.append(prefix(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class)));
            } else {
                appendStep(pointer, node);
            }
        }
        return pointer.toString();
    }

    private static void appendStep(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append(pointer.toString().equals("?") ? "" : "/").append(node.getName());
        }
    }

    /** Nothing for the body; the parameter's name in its place otherwise. */
    private static String prefix(Class<?> resource, Path.MethodNode method, Path.ParameterNode node) {
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        // What the container generates from a resource repeats its methods, but not their annotations.
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                Method declared = type.getDeclaredMethod(method.getName(), types);
                String prefix = prefix(declared.getParameters()[node.getParameterIndex()]);
                if (!prefix.isEmpty()) {
                    return prefix;
                }
            } catch (NoSuchMethodException inherited) {
                // Look further up.
            }
        }
        return "";
    }

    private static String prefix(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return "?" + parameter.getAnnotation(QueryParam.class).value();
        }
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return "header:" + parameter.getAnnotation(HeaderParam.class).value();
        }
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return "path:" + parameter.getAnnotation(PathParam.class).value();
        }
        return parameter.isAnnotationPresent(BeanParam.class) ? "?" : "";
    }
}
