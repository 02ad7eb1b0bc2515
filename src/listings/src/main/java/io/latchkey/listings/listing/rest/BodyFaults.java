package io.latchkey.listings.listing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Set;

/** Says where in a body the fault is, as platform does it for bodies that it reads itself. */
final class BodyFaults {

    private BodyFaults() {}

    static ProblemException of(Set<? extends ConstraintViolation<?>> violations, String prefix) {
        ProblemException problem = new ProblemException(PlatformProblem.INVALID_REQUEST, "The body is not valid.");
        violations.forEach(
                violation -> problem.at(prefix + pointer(violation.getPropertyPath()), violation.getMessage()));
        return problem;
    }

    static ProblemException of(JsonProcessingException error, String prefix) {
        ProblemException problem =
                new ProblemException(PlatformProblem.MALFORMED_BODY, "The body does not have the form it should.");
        if (error instanceof JsonMappingException mapping) {
            StringBuilder pointer = new StringBuilder(prefix);
            mapping.getPath().forEach(step -> pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
            problem.at(
                    pointer.toString(),
                    error instanceof UnrecognizedPropertyException
                            ? "is not known here"
                            : "cannot be read as its type");
        }
        return problem;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
