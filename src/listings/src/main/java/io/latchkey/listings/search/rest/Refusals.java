package io.latchkey.listings.search.rest;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.util.function.Supplier;

/** Refuses a query parameter by its name. */
final class Refusals {

    private Refusals() {}

    static ProblemException of(String parameter, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at("?" + parameter, detail);
    }

    static void unless(boolean holds, String parameter, String detail) {
        if (!holds) {
            throw of(parameter, detail);
        }
    }

    /** What the supplier makes of the parameter; its {@link IllegalArgumentException} is the refusal. */
    static <T> T reading(String parameter, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw of(parameter, e.getMessage() == null ? "is not known" : e.getMessage());
        }
    }
}
