package io.latchkey.devkit.front;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** {@code /}: what there is at this address, for a browser or for a program. */
final class Index {
    private final JsonObject addresses;

    Index(FrontSettings settings) {
        addresses = new JsonObject()
                .put("docs", "/docs")
                .put("openapi", "/openapi.json")
                .put("listings", "/v1/listings")
                .put("health", "/health")
                .put("issuer", settings.issuer().toString())
                .put("token", settings.issuer() + "/protocol/openid-connect/token");
    }

    void handle(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            Answers.send(request, 200, "text/html; charset=utf-8", Docs.read("/front/index.html"));
        } else {
            Answers.json(request, 200, new JsonObject().put("name", "Latchkey").put("links", addresses));
        }
    }
}
