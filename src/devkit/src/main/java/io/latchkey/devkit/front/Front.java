package io.latchkey.devkit.front;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one public address. It keeps nothing: it may be killed and started again at any moment. */
public final class Front implements AutoCloseable {
    private final Vertx vertx;
    private final Map<Service, ServiceProxy> proxies = new EnumMap<>(Service.class);
    private final SandboxClocks clocks;
    private final OpenApi openApi;
    private final Health health;
    private final Docs docs;
    private final Index index;
    private HttpServer server;

    private Front(FrontSettings settings) {
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(Runtime.getRuntime().availableProcessors())
                .setWorkerPoolSize(2));
        Backends backends = new Backends(vertx);
        settings.services()
                .forEach((service, address) -> proxies.put(service, new ServiceProxy(vertx, service, address)));
        clocks = new SandboxClocks(backends, settings);
        openApi = new OpenApi(backends, settings);
        health = new Health(backends, settings);
        docs = new Docs(settings.issuer());
        index = new Index(settings);
    }

    /** Starts listening; services that are not there yet are answered for with 503. */
    public static Front start(FrontSettings settings) {
        Front front = new Front(settings);
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxHeaderSize(16 * 1024)
                .setMaxInitialLineLength(32 * 1024)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(75);
        front.server = front.vertx
                .createHttpServer(options)
                .requestHandler(front::handle)
                .invalidRequestHandler(Front::refuse)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return front;
    }

    public int port() {
        return server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (path == null || LimitedBody.isTooLong(request)) {
            Answers.problem(request, FrontProblem.BODY_TOO_LARGE, LimitedBody.MESSAGE);
        } else if (path.equals(SandboxClocks.PATH)) {
            clocks.handle(request);
        } else if (path.startsWith("/v1/")) {
            pass(request);
        } else {
            ownPage(request, path);
        }
    }

    /** What is beyond the limits, or no HTTP at all. Nobody knows where a next request would begin. */
    private static void refuse(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
        Answers.problem(
                request, FrontProblem.INVALID_REQUEST, "The address or the headers are too long, or this is not HTTP.");
        request.connection().close();
    }

    private void pass(HttpServerRequest request) {
        Optional<Service> service = Routes.find(request.method().name(), request.path());
        if (service.isPresent()) {
            proxies.get(service.get()).handle(request);
        } else {
            nothingHere(request);
        }
    }

    private void ownPage(HttpServerRequest request, String path) {
        switch (path) {
            case "/" -> index.handle(request);
            case "/openapi.json" -> openApi.handle(request);
            case "/health" -> health.handle(request);
            default -> {
                if (docs.has(path)) {
                    docs.handle(request);
                } else {
                    nothingHere(request);
                }
            }
        }
    }

    private static void nothingHere(HttpServerRequest request) {
        Answers.problem(request, FrontProblem.NOT_FOUND, "There is nothing at this address.");
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The front did not stop", e);
        }
    }
}
