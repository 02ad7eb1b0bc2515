package io.latchkey.platform.idempotency;

import io.latchkey.platform.edge.RequestBody;
import io.latchkey.platform.idempotency.IdempotencyStore.Scope;
import io.latchkey.platform.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** What makes two requests the same one. */
@RequestScoped
class IdempotentRequest {

    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RequestBody body;

    IdempotentRequest(Caller caller, HttpHeaders headers, UriInfo uri, RequestBody body) {
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.body = body;
    }

    Optional<IdempotencyKey> key(boolean required) {
        return IdempotencyKey.of(headers.getHeaderString(IdempotencyKey.HEADER), required);
    }

    Scope scope(Method operation, IdempotencyKey key) {
        return new Scope(caller.id().toString(), route(operation), key.value());
    }

    String path() {
        return uri.getRequestUri().getRawPath();
    }

    /**
     * Everything that decides what the request does: address, whom it is done for, and the body byte by byte; a form
     * part by part, since its boundary is another one each time it is sent.
     */
    byte[] fingerprint(Method operation, Object[] arguments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            URI address = uri.getRequestUri();
            String actFor = headers.getHeaderString(Caller.ACT_FOR);
            String head = address.getRawPath() + '?' + address.getRawQuery() + '\n' + actFor + '\n';
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            FormPrint.of(operation, arguments).ifPresent(digest::update);
            return digest.digest(body.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code POST /v1/bookings/{id}/accept}: the same for every booking. */
    private static String route(Method operation) {
        String verb = Arrays.stream(operation.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElseThrow();
        return verb
                + ' '
                + path(operation.getDeclaringClass().getAnnotation(Path.class))
                + path(operation.getAnnotation(Path.class));
    }

    private static String path(Path path) {
        return path == null || path.value().equals("/") ? "" : (path.value().startsWith("/") ? "" : "/") + path.value();
    }
}
