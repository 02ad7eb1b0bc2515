package io.latchkey.platform.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.devkit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class RateLimitIT {

    private static final int MORE_THAN_ANY_LIMIT = 3_000;

    @Test
    void saysWhatIsLeft() {
        given().auth()
                .oauth2(TestTokens.person(UUID.randomUUID()))
                .get("/v1/caller")
                .then()
                .header("RateLimit-Policy", equalTo("\"caller\";q=500;w=60"))
                .header("RateLimit", matchesPattern("\"caller\";r=499;t=1"));
    }

    @Test
    void stopsACallerWhoAsksTooOften() {
        String token = TestTokens.person(UUID.randomUUID());
        refused(() -> given().auth().oauth2(token).get("/v1/caller"));
        given().auth()
                .oauth2(TestTokens.person(UUID.randomUUID()))
                .get("/v1/caller")
                .then()
                .statusCode(200);
    }

    @Test
    void stopsAnAddressThatTriesTokens() {
        refused(() -> given().header("X-Forwarded-For", "203.0.113.7")
                .header("Authorization", "Bearer guess." + UUID.randomUUID() + ".x")
                .get("/v1/caller"));
        given().header("X-Forwarded-For", "203.0.113.8").get("/v1/echo").then().statusCode(200);
    }

    @Test
    void countsNoServiceOfOurs() {
        given().auth()
                .oauth2(TestTokens.service("bookings"))
                .get("/v1/caller")
                .then()
                .statusCode(200)
                .header("RateLimit", nullValue());
    }

    private static void refused(Supplier<Response> request) {
        Response answer = request.get();
        for (int i = 0; answer.statusCode() != 429 && i < MORE_THAN_ANY_LIMIT; i++) {
            answer = request.get();
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("https://latchkey.dev/problems/rate-limited"))
                .body("retryAfterSeconds", greaterThanOrEqualTo(1));
        assertTrue(Integer.parseInt(answer.header("Retry-After")) >= 1);
    }
}
