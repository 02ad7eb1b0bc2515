package io.latchkey.devkit.front;

import io.latchkey.devkit.front.Backends.Reply;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /health}: up when everything behind the front is, naming what is not. */
final class Health {
    private final Backends backends;
    private final Map<String, URI> parts = new LinkedHashMap<>();

    Health(Backends backends, FrontSettings settings) {
        this.backends = backends;
        settings.services()
                .forEach((service, address) -> parts.put(service.label(), address.resolve("/q/health/ready")));
        parts.put("sandbox", settings.sandbox().resolve("/clock"));
        parts.put("keycloak", URI.create(settings.issuer() + "/.well-known/openid-configuration"));
    }

    void handle(HttpServerRequest request) {
        JsonObject states = new JsonObject();
        parts.keySet().forEach(part -> states.put(part, "DOWN"));
        List<Future<Void>> asked = parts.entrySet().stream()
                .map(part -> state(part.getValue()).onSuccess(state -> states.put(part.getKey(), state)))
                .map(Future::<Void>mapEmpty)
                .toList();
        Future.all(asked).onComplete(done -> {
            boolean up = states.stream().allMatch(state -> "UP".equals(state.getValue()));
            JsonObject body = new JsonObject().put("status", up ? "UP" : "DOWN").put("parts", states);
            Answers.json(request, up ? 200 : 503, body);
        });
    }

    private Future<String> state(URI address) {
        return backends.get(address).map(Reply::isGood).otherwise(false).map(good -> good ? "UP" : "DOWN");
    }
}
