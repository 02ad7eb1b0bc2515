package io.latchkey.platform.rest;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.problem.TypeNames;
import io.latchkey.platform.store.PlainText;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses query parameters that the operation does not know, knows but once, or cannot read: a typo is seen. */
@Provider
public class QueryParameters implements ContainerRequestFilter {

    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (!given.isEmpty()) {
            Map<String, QueryParameter> allowed =
                    known.computeIfAbsent(resource.getResourceMethod(), QueryParameter::of);
            given.forEach((name, values) -> check(allowed, name, values));
        }
    }

    private static void check(Map<String, QueryParameter> allowed, String name, List<String> values) {
        QueryParameter parameter = allowed.get(name);
        if (parameter == null) {
            String alternatives = allowed.isEmpty() ? "" : "; known are " + String.join(", ", allowed.keySet());
            throw refused(name, "is not a known parameter" + alternatives);
        }
        if (values.size() > 1 && !parameter.repeatable()) {
            throw refused(name, "may be given once");
        }
        if (!values.stream().allMatch(QueryParameters::isPlain)) {
            throw refused(name, "holds a character that cannot be stored");
        }
        if (!values.stream().allMatch(parameter::accepts)) {
            throw refused(name, "must be " + TypeNames.of(parameter.type()));
        }
    }

    private static boolean isPlain(String value) {
        try {
            PlainText.check(value);
            return true;
        } catch (IllegalArgumentException control) {
            return false;
        }
    }

    private static ProblemException refused(String name, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at("?" + name, detail);
    }
}
