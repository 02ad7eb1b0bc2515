package io.latchkey.payments.provider.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries stripe-java's requests, each once. Its own transport is Java's old {@code HttpURLConnection}, which sends a POST
 * again by itself when the connection breaks before the answer.
 */
final class StripeTransport extends HttpClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final Duration timeout;
    private final java.net.http.HttpClient http = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    StripeTransport(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        CompletableFuture<HttpResponse<String>> sent =
                http.sendAsync(translated(request), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new StripeResponse(
                    answer.statusCode(), HttpHeaders.of(answer.headers().map()), answer.body());
        } catch (ExecutionException e) {
            throw new ApiConnectionException(e.getCause().toString(), e);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new ApiConnectionException("no whole answer within " + timeout, e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("interrupted", e);
        }
    }

    private static HttpRequest translated(StripeRequest request) {
        HttpRequest.Builder translated = HttpRequest.newBuilder(
                        URI.create(request.url().toString()))
                .header("User-Agent", buildUserAgentString(request));
        request.headers().map().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        if (request.content() == null) {
            return translated.GET().build();
        }
        return translated
                .header("Content-Type", request.content().contentType())
                .method(
                        request.method().name(),
                        HttpRequest.BodyPublishers.ofByteArray(request.content().byteArrayContent()))
                .build();
    }
}
