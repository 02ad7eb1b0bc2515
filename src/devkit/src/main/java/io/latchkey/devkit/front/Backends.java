package io.latchkey.devkit.front;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;

/** The front's own short calls to what is behind it. */
final class Backends {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final HttpClient client;

    Backends(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000));
    }

    record Reply(int status, Buffer body) {
        boolean isGood() {
            return status == 200;
        }
    }

    Future<Reply> get(URI address) {
        return call(HttpMethod.GET, address, Map.of(), Buffer.buffer());
    }

    /** Fails only if there is no answer. */
    Future<Reply> call(HttpMethod method, URI address, Map<String, String> headers, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address.toString())
                .setTimeout(TIMEOUT_MILLIS);
        headers.forEach(options::putHeader);
        return client.request(options).compose(request -> request.send(body)).compose(response -> response.body()
                .map(bytes -> new Reply(response.statusCode(), bytes)));
    }
}
