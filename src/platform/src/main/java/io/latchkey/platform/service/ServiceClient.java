package io.latchkey.platform.service;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** Sends requests to other services, blocking, with a time limit. Any status is an answer; silence is an exception. */
@Singleton
public class ServiceClient {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    private final Config settings;
    private final ServiceToken token;
    private final OpenTelemetry telemetry;

    ServiceClient(Config settings, ServiceToken token, OpenTelemetry telemetry) {
        this.settings = settings;
        this.token = token;
        this.telemetry = telemetry;
    }

    /** @throws IOException if there was no answer in time; whether the request had its effect is unknown then */
    public ServiceAnswer send(ServiceRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(build(request), BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORIZED) {
                token.forget();
            }
            return new ServiceAnswer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + request.target());
        }
    }

    private HttpRequest build(ServiceRequest request) {
        String base = settings.getValue("latchkey." + request.target() + ".url", String.class);
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.path()))
                .timeout(request.limit())
                .header("Accept", "application/json, application/problem+json")
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        if (request.body() != null) {
            builder.header("Content-Type", "application/json");
        }
        request.headers().forEach(builder::header);
        token.bearer().ifPresent(bearer -> builder.header("Authorization", "Bearer " + bearer));
        telemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), builder, HttpRequest.Builder::header);
        return builder.build();
    }
}
