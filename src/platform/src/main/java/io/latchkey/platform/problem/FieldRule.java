package io.latchkey.platform.problem;

import java.util.List;
import java.util.function.Predicate;

/**
 * Something that must hold of a request as a whole.
 *
 * @param pointer to the field that is to be changed, as in {@link FieldError}
 * @param detail what must hold
 */
public record FieldRule<T>(String pointer, String detail, Predicate<T> isBroken) {

    /** @throws ProblemException INVALID_REQUEST that points at every field whose rule is broken */
    public static <T> void check(T request, List<FieldRule<T>> rules) {
        ProblemException refused = new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.");
        rules.stream()
                .filter(rule -> rule.isBroken().test(request))
                .forEach(rule -> refused.at(rule.pointer(), rule.detail()));
        if (!refused.errors().isEmpty()) {
            throw refused;
        }
    }
}
