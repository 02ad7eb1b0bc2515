package io.latchkey.devkit.front;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;

/** Passes a request on to one service and streams the answer back. */
final class ServiceProxy {
    private static final int CONNECT_MILLIS = 2_000;

    /** Longer than the longest poll of an event feed. */
    private static final int IDLE_MILLIS = 60_000;

    private static final int CONNECTIONS = 256;

    private final Service service;
    private final HttpProxy proxy;

    ServiceProxy(Vertx vertx, Service service, URI address) {
        this.service = service;
        HttpClientOptions options = new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS);
        HttpClient client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        RequestOptions origin = new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setIdleTimeout(IDLE_MILLIS);
        this.proxy = HttpProxy.reverseProxy(client)
                .origin(context -> context.client().request(new RequestOptions(origin)))
                .addInterceptor(new Manners());
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    /** Says who asks and for which address, names the request, and turns a dead service into a problem. */
    private final class Manners implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest onward = context.request();
            HttpServerRequest request = onward.proxiedRequest();
            Trace trace = Trace.of(request);
            onward.headers()
                    .set(Trace.TRACEPARENT, trace.traceparent())
                    .set(Trace.REQUEST_ID, trace.requestId())
                    .set("X-Forwarded-For", request.remoteAddress().hostAddress())
                    .set("X-Forwarded-Proto", request.scheme())
                    .set("X-Forwarded-Host", String.valueOf(request.authority()))
                    .remove("Forwarded")
                    .remove("X-Forwarded-Prefix");
            LimitedBody body = LimitedBody.of(request);
            onward.setBody(Body.body(body, onward.getBody().length()));
            context.set("trace", trace);
            return context.sendRequest().recover(failure -> Future.succeededFuture(refusal(context, body, trace)));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            context.response()
                    .putHeader(
                            Trace.REQUEST_ID, context.get("trace", Trace.class).requestId());
            return context.sendResponse();
        }

        private ProxyResponse refusal(ProxyContext context, LimitedBody body, Trace trace) {
            FrontProblem problem = body.isExceeded() ? FrontProblem.BODY_TOO_LARGE : FrontProblem.UNAVAILABLE;
            String detail = body.isExceeded()
                    ? LimitedBody.MESSAGE
                    : "The service " + service.label() + " does not answer at the moment.";
            ProxyResponse response = context.request().release().response().setStatusCode(problem.status());
            if (problem == FrontProblem.UNAVAILABLE) {
                response.putHeader("Retry-After", Answers.RETRY_AFTER_SECONDS);
            }
            HttpServerRequest request = context.request().proxiedRequest();
            return response.putHeader("Content-Type", FrontProblem.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .setBody(Body.body(problem.body(detail, request, trace).toBuffer()));
        }
    }
}
