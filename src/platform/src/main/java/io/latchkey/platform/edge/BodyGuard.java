package io.latchkey.platform.edge;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Bounds bodies that did not say how long they are, and keeps the raw bytes for the idempotency fingerprint. */
@Provider
public class BodyGuard implements ReaderInterceptor {

    private final RequestBody body;

    public BodyGuard(RequestBody body) {
        this.body = body;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] read = context.getInputStream().readNBytes(Limits.BODY_BYTES + 1);
        if (read.length > Limits.BODY_BYTES) {
            throw new ProblemException(PlatformProblem.BODY_TOO_LARGE, "Bodies are limited to 1 MiB.");
        }
        body.keep(read);
        if (read.length > 0) {
            context.setInputStream(new ByteArrayInputStream(read));
        }
        return context.proceed();
    }
}
