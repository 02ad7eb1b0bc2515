package io.latchkey.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.devkit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class ProblemsIT {

    @Test
    void answersUnknownRoutesWithAProblem() {
        problem(given().get("/v1/nowhere").then(), 404, "not-found").body("instance", equalTo("/v1/nowhere"));
        problem(given().get("/elsewhere").then(), 404, "not-found");
        problem(given().get("/v1/echo/nowhere/at/all").then(), 404, "not-found");
    }

    @Test
    void answersWrongMethodsWithAProblem() {
        problem(given().delete("/v1/echo").then(), 405, "method-not-allowed");
    }

    @Test
    void answersWrongMediaTypesWithAProblem() {
        problem(given().contentType("text/plain").body("{}").post("/v1/echo").then(), 415, "unsupported-media-type");
        problem(given().accept("image/png").get("/v1/echo").then(), 406, "not-acceptable");
    }

    @Test
    void refusesUnknownQueryParameters() {
        problem(given().get("/v1/echo?limitt=5").then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("?limitt"))
                .body("errors[0].detail", containsString("limit"));
    }

    @Test
    void refusesRepeatedQueryParameters() {
        problem(given().get("/v1/echo?limit=5&limit=6").then(), 400, "invalid-request");
    }

    @Test
    void refusesParametersThatCannotBeRead() {
        problem(given().get("/v1/echo?limit=five").then(), 400, "invalid-request");
        problem(given().get("/v1/echo?listing=five").then(), 400, "invalid-request");
        problem(given().get("/v1/echo?date=tomorrow").then(), 400, "invalid-request");
        problem(given().get("/v1/echo?listing=%00").then(), 400, "invalid-request");
    }

    @Test
    void pointsAtTheParameterThatBreaksALimit() {
        problem(given().get("/v1/echo?limit=101").then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("?limit"));
    }

    @Test
    void answersAnIdThatIsNoneAsNotFound() {
        problem(given().get("/v1/echo/listings/1").then(), 404, "not-found");
        problem(given().get("/v1/echo/listings/%27%3B--").then(), 404, "not-found");
    }

    @Test
    void saysNothingAboutItsInside() {
        problem(given().get("/v1/echo/boom").then(), 500, "internal-error")
                .body(not(containsString("select")))
                .body(not(containsString("IllegalState")))
                .body(not(containsString("example")));
    }

    @Test
    void refusesStrangersWhereASignInIsNeeded() {
        problem(given().get("/v1/echo/secret").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void refusesThoseWithoutTheRole() {
        String guest = TestTokens.person(UUID.randomUUID());
        problem(given().auth().oauth2(guest).get("/v1/echo/operators").then(), 403, "forbidden");
    }

    @Test
    void refusesEverybodyWhereNothingIsDeclared() {
        problem(given().get("/v1/echo/unannotated").then(), 401, "unauthenticated");
        String operator = TestTokens.operator(UUID.randomUUID());
        problem(given().auth().oauth2(operator).get("/v1/echo/unannotated").then(), 403, "forbidden");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://latchkey.dev/problems/" + slug))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }
}
