package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.world.World;
import io.latchkey.e2e.world.Browser;
import io.latchkey.e2e.world.Json;
import io.latchkey.e2e.world.TheWorld;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person signs in on the API's page: authorization code with PKCE at the real Keycloak, then a call with the token. */
class SignInScenario {
    private static final String VERIFIER = "a-verifier-that-only-this-page-knows-and-nobody-guesses";

    private final World world = TheWorld.get();
    private final Browser browser = new Browser();
    private final String page = "http://localhost:" + world.address().getPort();
    private final String realm = world.issuer() + "/protocol/openid-connect";

    @Test
    void givesAFrontendATokenThatTheServicesTake() throws Exception {
        HttpResponse<String> form = browser.get(realm + "/auth", withChallenge());
        assertTrue(form.body().contains("registration"), "sign-up is offered");

        HttpResponse<String> signedIn =
                browser.post(Browser.actionOf(form), Map.of("username", "hanna", "password", "hanna"));
        String code =
                Browser.parameter(signedIn.headers().firstValue("Location").orElseThrow(), "code");

        HttpResponse<String> answer = browser.from(page)
                .post(
                        URI.create(realm + "/token"),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "latchkey-frontend",
                                "redirect_uri",
                                page + "/docs/oauth2-redirect.html",
                                "code_verifier",
                                VERIFIER,
                                "code",
                                code));
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(
                page, answer.headers().firstValue("Access-Control-Allow-Origin").orElse("no other origin"));
        String token = Json.read(answer.body()).get("access_token").asText();
        TheWorld.api().as(token).get("/v1/me/listings").expect(200);
    }

    @Test
    void refusesAFrontendWithoutPkce() {
        HttpResponse<String> answer = browser.get(realm + "/auth", request());

        String back = answer.headers().firstValue("Location").orElseThrow();
        assertEquals("invalid_request", Browser.parameter(back, "error"));
    }

    @Test
    void letsAFrontendOfThisMachineInAndNoOther() {
        assertEquals(
                "http://localhost:5173",
                TheWorld.api()
                        .with("Origin", "http://localhost:5173")
                        .get("/v1/listings?near=51.2,4.4")
                        .expect(200)
                        .header("Access-Control-Allow-Origin"));
        assertEquals(
                "",
                TheWorld.api()
                        .with("Origin", "http://elsewhere.example")
                        .get("/v1/listings?near=51.2,4.4")
                        .header("Access-Control-Allow-Origin"));
    }

    private Map<String, String> request() {
        return Map.of(
                "client_id", "latchkey-frontend",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", page + "/docs/oauth2-redirect.html");
    }

    private Map<String, String> withChallenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> request = new HashMap<>(request());
        request.put("code_challenge_method", "S256");
        request.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        return request;
    }
}
