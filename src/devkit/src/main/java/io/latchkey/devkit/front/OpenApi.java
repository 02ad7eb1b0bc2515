package io.latchkey.devkit.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.devkit.front.Backends.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /openapi.json}: the three services' own documents, asked for now and joined. */
final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Backends backends;
    private final Map<Service, URI> services;
    private final String issuer;

    OpenApi(Backends backends, FrontSettings settings) {
        this.backends = backends;
        this.services = new TreeMap<>(settings.services());
        this.issuer = settings.issuer().toString();
    }

    void handle(HttpServerRequest request) {
        Map<Service, JsonNode> documents = new TreeMap<>();
        List<Future<Void>> asked = new ArrayList<>();
        services.forEach((service, address) -> asked.add(backends.get(address.resolve("/q/openapi?format=json"))
                .map(OpenApi::parse)
                .onSuccess(document -> documents.put(service, document))
                .mapEmpty()));
        Future.all(asked)
                .onSuccess(done -> Answers.send(request, 200, "application/json", merge(documents)))
                .onFailure(failure -> Answers.problem(
                        request, FrontProblem.UNAVAILABLE, "Not every service answers at the moment; try again."));
    }

    private Buffer merge(Map<Service, JsonNode> documents) {
        OpenApiMerge merge = new OpenApiMerge(issuer);
        documents.forEach(merge::add);
        return Buffer.buffer(merge.result().toPrettyString());
    }

    private static JsonNode parse(Reply reply) {
        try {
            if (!reply.isGood()) {
                throw new IllegalStateException("No document");
            }
            return JSON.readTree(reply.body().getBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
