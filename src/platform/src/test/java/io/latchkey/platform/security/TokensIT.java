package io.latchkey.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.devkit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class TokensIT {

    private static final UUID PERSON = UUID.fromString("018f2d1c-7a3e-7c11-8a0e-3f1c2b4d5e6f");
    private static final UUID HOST = UUID.fromString("018f2d1c-7a3e-7c11-8a0e-3f1c2b4d5e70");

    static Stream<Arguments> attacks() {
        String good = TestTokens.person(PERSON);
        return Stream.of(
                Arguments.of("alg: none", TestTokens.of(PERSON).unsigned()),
                Arguments.of("HS256 with the public key", TestTokens.of(PERSON).signWithPublicKeyAsSecret()),
                Arguments.of("another issuer's key", TestTokens.of(PERSON).signWithStrangersKey()),
                Arguments.of(
                        "another issuer",
                        TestTokens.of(PERSON)
                                .issuer("https://evil.test/realms/latchkey")
                                .sign()),
                Arguments.of(
                        "another audience",
                        TestTokens.of(PERSON).audience("account").sign()),
                Arguments.of("an expired token", TestTokens.of(PERSON).expired().sign()),
                Arguments.of(
                        "a token not yet valid",
                        TestTokens.of(PERSON).notYetValid().sign()),
                Arguments.of("an ID token", TestTokens.of(PERSON).type("ID").sign()),
                Arguments.of("a cut signature", good.substring(0, good.length() - 20)),
                Arguments.of("no token at all", "abc"),
                Arguments.of("a huge token", "a".repeat(7_000) + "." + "b".repeat(100) + ".c"));
    }

    @ParameterizedTest(name = "refuses {0}")
    @MethodSource("attacks")
    @DisplayName("F19 tokens that are not ours are refused")
    void refuses(String what, String token) {
        for (String path : new String[] {"/v1/caller", "/v1/caller/maybe", "/v1/echo"}) {
            given().header("Authorization", "Bearer " + token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", equalTo("https://latchkey.dev/problems/unauthenticated"));
        }
    }

    @Test
    void knowsTheCallerByTheirSubject() {
        given().auth()
                .oauth2(TestTokens.person(PERSON))
                .get("/v1/caller")
                .then()
                .statusCode(200)
                .body("id", equalTo(PERSON.toString()))
                .body("host", equalTo(PERSON.toString()));
    }

    @Test
    void letsOperatorsActForAHost() {
        given().auth()
                .oauth2(TestTokens.operator(PERSON))
                .header("Latchkey-Act-For", HOST)
                .get("/v1/caller")
                .then()
                .statusCode(200)
                .body("id", equalTo(PERSON.toString()))
                .body("host", equalTo(HOST.toString()));
    }

    @Test
    void letsNobodyElseActForAHost() {
        for (String token : new String[] {TestTokens.person(PERSON), TestTokens.service("bookings")}) {
            given().auth()
                    .oauth2(token)
                    .header("Latchkey-Act-For", HOST)
                    .get("/v1/caller")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("https://latchkey.dev/problems/forbidden"));
        }
    }

    @Test
    void refusesToActForWhatIsNoId() {
        given().auth()
                .oauth2(TestTokens.operator(PERSON))
                .header("Latchkey-Act-For", "hanna")
                .get("/v1/caller")
                .then()
                .statusCode(400);
    }

    @Test
    void knowsStrangers() {
        given().get("/v1/caller/maybe").then().statusCode(200).body("anonymous", equalTo(true));
        given().auth()
                .oauth2(TestTokens.person(PERSON))
                .get("/v1/caller/maybe")
                .then()
                .statusCode(200)
                .body("anonymous", equalTo(false));
    }
}
