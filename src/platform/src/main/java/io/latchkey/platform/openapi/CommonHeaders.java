package io.latchkey.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of every answer: how many requests are left, and which pages may read it. */
final class CommonHeaders {

    static final String LIMIT = "RateLimit";
    static final String POLICY = "RateLimit-Policy";
    static final String ORIGIN = "Access-Control-Allow-Origin";
    static final String RETRY_AFTER = "Retry-After";

    private CommonHeaders() {}

    static void describe(OpenAPI document) {
        document.getComponents()
                .addHeader(LIMIT, text("What is left, and seconds until it is full again", "\"caller\";r=119;t=1"))
                .addHeader(POLICY, text("How many requests in how many seconds", "\"caller\";q=120;w=60"))
                .addHeader(ORIGIN, text("The page's origin, when the deployment allows it", "https://www.example.org"))
                .addHeader(RETRY_AFTER, seconds());
    }

    static void announce(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(CommonHeaders::announce);
    }

    static APIResponse announce(APIResponse response) {
        return response.addHeader(LIMIT, reference(LIMIT))
                .addHeader(POLICY, reference(POLICY))
                .addHeader(ORIGIN, reference(ORIGIN));
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref(name);
    }

    private static Header text(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(100)
                        .addExample(example));
    }

    private static Header seconds() {
        return OASFactory.createHeader()
                .description("Seconds to wait before the next try")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int32")
                        .minimum(java.math.BigDecimal.ONE)
                        .maximum(java.math.BigDecimal.valueOf(3600)));
    }
}
