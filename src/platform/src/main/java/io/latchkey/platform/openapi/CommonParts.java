package io.latchkey.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/** Completes a service's OpenAPI document when the service is built. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class CommonParts implements OASFilter {

    private final RequestHeaders headers;

    public CommonParts(IndexView index) {
        this.headers = new RequestHeaders(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Problems.describe(document);
        CommonHeaders.describe(document);
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Where this file is served from: local, sandbox or production")
                .extensions(Map.of("x-internal", false))));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> complete(document, path, item));
        }
        Bounds.fill(document);
    }

    private void complete(OpenAPI document, String path, PathItem item) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                item.getOperations().entrySet()) {
            Operation operation = entry.getValue();
            headers.addTo(operation);
            Problems.answer(document, path, operation, headers.isIdempotent(operation));
            CommonHeaders.announce(operation);
        }
    }
}
