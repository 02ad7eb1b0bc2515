package io.latchkey.platform.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class EdgeIT {

    private static final int MIB = 1_048_576;

    @TestHTTPResource("/v1/echo")
    URI echo;

    @Test
    @DisplayName("F22 a body that says it is too large is refused unread")
    void refusesADeclaredLength() throws IOException {
        String answer = raw("POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                + (10 * MIB) + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("/problems/body-too-large"), answer);
    }

    @Test
    @DisplayName("F22 a client that sends ten MiB all the same gets the answer")
    void answersWhoeverSendsTooMuch() {
        given().contentType("application/json")
                .body("x".repeat(10 * MIB))
                .post("/v1/echo")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    @DisplayName("F22 a body that does not say its length is refused when it gets too large")
    void refusesAChunkedBody() throws Exception {
        byte[] body = ("{\"amount\":5,\"text\":\"" + "x".repeat(MIB) + "\"}").getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(echo)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("/problems/body-too-large"), answer.body());
        }
    }

    @Test
    void takesABodyJustUnderTheLimit() {
        String item = "{\"count\":1}";
        StringBuilder items = new StringBuilder(item);
        while (items.length() < MIB - 100) {
            items.append(',').append(item);
        }
        given().contentType("application/json")
                .body("{\"amount\":5,\"items\":[" + items + "]}")
                .post("/v1/echo")
                .then()
                .statusCode(200);
    }

    @Test
    void sendsSecurityHeadersWithEveryAnswer() {
        for (String path : new String[] {"/v1/echo", "/v1/nowhere", "/v1/echo/secret"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Referrer-Policy", "no-referrer")
                    .header("Strict-Transport-Security", containsString("max-age"))
                    .header("Cache-Control", "no-store");
        }
    }

    @Test
    void letsConfiguredOriginsInAndNoOthers() {
        given().header("Origin", "https://app.test")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/v1/echo")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.test")
                .header("Access-Control-Allow-Headers", containsString("idempotency-key"));
        given().header("Origin", "https://evil.test")
                .get("/v1/echo")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void answersABrokenAddressWithAClientError() throws IOException {
        String answer = raw("GET /v1/echo/listings/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    }

    @Test
    void tellsItsHealthAndItsFigures() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(echo.getHost(), echo.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
