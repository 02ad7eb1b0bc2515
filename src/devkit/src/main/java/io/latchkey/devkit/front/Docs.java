package io.latchkey.devkit.front;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /docs}: Swagger UI over the joined document, signed in at Keycloak with PKCE. */
final class Docs {
    private static final String SWAGGER_UI = "/META-INF/resources/openapi-ui/";
    private static final Map<String, String> PAGES = Map.of(
            "/docs", "/front/docs.html",
            "/docs/start.js", "/front/docs.js",
            "/docs/swagger-ui.css", SWAGGER_UI + "swagger-ui.css",
            "/docs/swagger-ui-bundle.js", SWAGGER_UI + "swagger-ui-bundle.js",
            "/docs/oauth2-redirect.html", SWAGGER_UI + "oauth2-redirect.html",
            "/docs/favicon.ico", SWAGGER_UI + "favicon.ico");
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8", "js", "text/javascript", "css", "text/css", "ico", "image/x-icon");

    private final Map<String, Buffer> read = new ConcurrentHashMap<>();
    private final String keycloak;

    Docs(URI issuer) {
        this.keycloak = issuer.getScheme() + "://" + issuer.getAuthority();
    }

    boolean has(String path) {
        return PAGES.containsKey(path);
    }

    void handle(HttpServerRequest request) {
        String file = PAGES.get(request.path());
        // The page that receives the code is Swagger UI's own and has its script inside.
        String scripts = file.endsWith("oauth2-redirect.html") ? "'self' 'unsafe-inline'" : "'self'";
        request.response()
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src " + scripts + "; style-src 'self' 'unsafe-inline'; "
                                + "img-src 'self' data:; connect-src 'self' " + keycloak + "; frame-ancestors 'none'")
                .putHeader("Cache-Control", "no-cache")
                // The window that signs in tells its opener.
                .putHeader("Referrer-Policy", "same-origin");
        String type = MEDIA_TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        Answers.send(request, 200, type, read.computeIfAbsent(file, Docs::read));
    }

    static Buffer read(String resource) {
        try (InputStream file = Docs.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
