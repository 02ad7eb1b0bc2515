package io.latchkey.platform.openapi;

import io.latchkey.platform.problem.PlatformProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The problems any operation of a kind can answer; one described response per status, made from platform's enum. */
final class Problems {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Set<Integer> RETRIED = Set.of(429, 503);

    private Problems() {}

    static void describe(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSchema("Problem", ProblemSchema.problem())
                .addSchema("FieldError", ProblemSchema.fieldError());
    }

    /** Adds what this operation can answer and does not say itself; completes what it says without a body. */
    static void answer(OpenAPI document, String path, Operation operation, boolean idempotent) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        for (int status : expected(path, operation, idempotent)) {
            String code = String.valueOf(status);
            APIResponse own = responses.getAPIResponse(code);
            if (own == null || own.getRef() == null && own.getContent() == null && isPlain(own)) {
                document.getComponents().addResponse(name(status), response(status));
                responses.addAPIResponse(code, OASFactory.createAPIResponse().ref(name(status)));
            }
        }
        responses.getAPIResponses().forEach((code, response) -> {
            if (response.getRef() == null && code.charAt(0) >= '4' && response.getContent() == null) {
                response.setContent(content());
            }
        });
    }

    /** Words the framework puts there by itself say less than ours. */
    private static boolean isPlain(APIResponse response) {
        return Set.of("Not Authorized", "Not Allowed", "Bad Request").contains(response.getDescription());
    }

    private static Set<Integer> expected(String path, Operation operation, boolean idempotent) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 429, 500, 503));
        boolean open =
                operation.getSecurity() == null || operation.getSecurity().isEmpty();
        if (!open || operation.getResponses().hasAPIResponse("401")) {
            statuses.addAll(List.of(401, 403));
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (idempotent) {
            statuses.addAll(List.of(409, 422));
        }
        if (hasIfMatch(operation)) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    private static boolean hasIfMatch(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static APIResponse response(int status) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        of(status).forEach(one -> problem.addExample(one.slug(), ProblemSchema.example(one)));
        APIResponse response = OASFactory.createAPIResponse()
                .description(of(status).stream().map(PlatformProblem::title).collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, problem));
        if (RETRIED.contains(status)) {
            response.addHeader(CommonHeaders.RETRY_AFTER, CommonHeaders.reference(CommonHeaders.RETRY_AFTER));
        }
        return CommonHeaders.announce(response);
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static List<PlatformProblem> of(int status) {
        return Arrays.stream(PlatformProblem.values())
                .filter(problem -> problem.status() == status)
                .toList();
    }
}
