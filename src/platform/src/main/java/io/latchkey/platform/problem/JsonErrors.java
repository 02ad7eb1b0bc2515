package io.latchkey.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Jackson's refusals in words that name a place in the body and never a class of ours. */
final class JsonErrors {

    private JsonErrors() {}

    /** Empty if one of our own answers could not be written. */
    static Optional<Problem> problem(JsonProcessingException error) {
        return switch (error) {
            case InvalidDefinitionException ours -> Optional.empty();
            case JsonMappingException e
            when e.getCause() instanceof JsonProcessingException inner
                    && !(inner instanceof JsonMappingException || inner instanceof InputCoercionException) ->
                Optional.of(malformed(inner));
            case MismatchedInputException e
            when e.getPath().isEmpty() && e.getTargetType() != null && isEmpty(e) ->
                Optional.of(Problem.of(PlatformProblem.MALFORMED_BODY, "A JSON object is needed as the body."));
            case JsonMappingException e -> Optional.of(mapping(e));
            default -> Optional.of(malformed(error));
        };
    }

    private static boolean isEmpty(MismatchedInputException e) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("No content");
    }

    private static Problem malformed(JsonProcessingException error) {
        String reason =
                switch (error) {
                    case StreamConstraintsException e -> "The JSON is nested too deeply or holds too long a value.";
                    case JsonProcessingException e when duplicate(e) -> "A name occurs twice in one JSON object.";
                    default -> "The JSON cannot be read" + place(error.getLocation()) + ".";
                };
        return Problem.of(PlatformProblem.MALFORMED_BODY, reason);
    }

    private static boolean duplicate(JsonProcessingException error) {
        return error.getOriginalMessage() != null && error.getOriginalMessage().startsWith("Duplicate field");
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static Problem mapping(JsonMappingException error) {
        if (error.getOriginalMessage() != null && error.getOriginalMessage().startsWith("Trailing token")) {
            return Problem.of(PlatformProblem.MALFORMED_BODY, "Something follows the JSON object.");
        }
        FieldError field = new FieldError(pointer(error), reason(error));
        return Problem.of(PlatformProblem.INVALID_REQUEST, "See errors.", List.of(field));
    }

    private static String reason(JsonMappingException error) {
        return switch (error) {
            case UnrecognizedPropertyException e -> "is not a known field" + alternatives(e.getKnownPropertyIds());
            case MismatchedInputException e
            when e.getTargetType() != null -> "must be " + TypeNames.of(e.getTargetType());
            case JsonMappingException e
            when e.getCause() instanceof InputCoercionException number ->
                "must be " + TypeNames.of(number.getTargetType());
            default -> "is not valid";
        };
    }

    private static String alternatives(Collection<Object> known) {
        return known == null || known.isEmpty()
                ? ""
                : "; known are "
                        + known.stream()
                                .map(Object::toString)
                                .sorted()
                                .limit(40)
                                .collect(Collectors.joining(", "));
    }

    private static String pointer(JsonMappingException error) {
        return error.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getFieldName().replace("~", "~0").replace("/", "~1")))
                .collect(Collectors.joining());
    }
}
