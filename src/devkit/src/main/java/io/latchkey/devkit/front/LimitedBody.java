package io.latchkey.devkit.front;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/** A request's body that fails when it grows over 1 MiB (with a file: over 10), announced or not. */
final class LimitedBody implements ReadStream<Buffer> {
    static final long MOST_BYTES = 1_048_576;

    /** With what a form puts around a file. */
    static final long MOST_FILE_BYTES = 10 * MOST_BYTES + 65_536;

    static final String MESSAGE = "A body may have at most 1 MiB, a file 10.";

    private final HttpServerRequest request;
    private Handler<Throwable> failed = ignored -> {};
    private long seen;

    private LimitedBody(HttpServerRequest request) {
        this.request = request;
    }

    static LimitedBody of(HttpServerRequest request) {
        return new LimitedBody(request);
    }

    /** By what the caller announces. */
    static boolean isTooLong(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) > most(request);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static long most(HttpServerRequest request) {
        return Routes.takesFiles(request.path()) ? MOST_FILE_BYTES : MOST_BYTES;
    }

    boolean isExceeded() {
        return seen > most(request);
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        request.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> handler) {
        boolean before = isExceeded();
        seen += buffer.length();
        if (!isExceeded()) {
            handler.handle(buffer);
        } else if (!before) {
            failed.handle(new IllegalStateException(MESSAGE));
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? ignored -> {} : handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        request.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }
}
