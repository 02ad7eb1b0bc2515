package io.latchkey.devkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls a sandbox provider as a payments service would. */
final class Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    Client(String url) {
        this.url = url;
    }

    record Reply(int status, String body) {
        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }

        String text(String pointer) {
            return json().at(pointer).asText();
        }
    }

    Reply authorize(String id, long amountMinor, String method) {
        return post(
                "/authorizations",
                """
                {"id":"%s","amountMinor":%d,"currency":"EUR","paymentMethod":"%s","description":"Two nights"}"""
                        .formatted(id, amountMinor, method));
    }

    Reply setUp(String id, long amountMinor, String method) {
        return post(
                "/mandates",
                """
                {"id":"%s","amountMinor":%d,"currency":"EUR","paymentMethod":"%s","description":"Two nights"}"""
                        .formatted(id, amountMinor, method));
    }

    Reply authorizeBy(String mandateId, String id, long amountMinor) {
        return post(
                "/authorizations",
                """
                {"id":"%s","amountMinor":%d,"currency":"EUR","mandateId":"%s","description":"Two nights"}"""
                        .formatted(id, amountMinor, mandateId));
    }

    Reply forget(String mandateId, String operationId) {
        return post(
                "/mandates/" + mandateId + "/void", """
                {"operationId":"%s"}""".formatted(operationId));
    }

    Reply capture(String id, String operationId, long amountMinor) {
        return post(
                "/authorizations/" + id + "/capture",
                """
                {"operationId":"%s","amountMinor":%d}""".formatted(operationId, amountMinor));
    }

    Reply voidIt(String id, String operationId) {
        return post(
                "/authorizations/" + id + "/void", """
                {"operationId":"%s"}""".formatted(operationId));
    }

    Reply refund(String id, String authorizationId, long amountMinor) {
        return post(
                "/refunds",
                """
                {"id":"%s","authorizationId":"%s","amountMinor":%d}"""
                        .formatted(id, authorizationId, amountMinor));
    }

    Reply payout(String id, String destination, long amountMinor) {
        return post(
                "/payouts",
                """
                {"id":"%s","destination":"%s","amountMinor":%d,"currency":"EUR"}"""
                        .formatted(id, destination, amountMinor));
    }

    Reply post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply put(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    Reply send(HttpRequest.Builder request) {
        request.timeout(Duration.ofSeconds(20)).setHeader("Authorization", "Bearer sandbox-key");
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
