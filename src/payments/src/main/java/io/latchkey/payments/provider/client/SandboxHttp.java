package io.latchkey.payments.provider.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests to the sandbox provider with its key and its time limit. */
final class SandboxHttp {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final SandboxSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    SandboxHttp(SandboxSettings settings) {
        this.settings = settings;
    }

    /** What an answer means. */
    @FunctionalInterface
    interface Reading<T> {
        T of(int status, String body);
    }

    /** What it means that there is none. */
    @FunctionalInterface
    interface Nothing<T> {
        T because(String reason);
    }

    <T> T get(String path, Reading<T> reading, Nothing<T> nothing) {
        return exchange(to(path).GET(), reading, nothing);
    }

    <T> T post(String path, byte[] body, Reading<T> reading, Nothing<T> nothing) {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return exchange(request, reading, nothing);
    }

    private <T> T exchange(HttpRequest.Builder request, Reading<T> reading, Nothing<T> nothing) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return reading.of(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return nothing.because(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing.because("interrupted");
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(settings.url().resolve(path))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.key());
    }
}
