package io.latchkey.devkit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestTokensTest {
    private static final UUID SOMEONE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void carriesWhatKeycloakPutsIn() throws Exception {
        JsonNode claims = part(TestTokens.operator(SOMEONE), 1);

        assertEquals(SOMEONE.toString(), claims.get("sub").asText());
        assertEquals(TestTokens.ISSUER, claims.get("iss").asText());
        assertEquals(TestTokens.AUDIENCE, claims.get("aud").asText());
        assertEquals("operator", claims.at("/realm_access/roles/0").asText());
    }

    @Test
    void makesTheTokensThatMustBeRefused() throws Exception {
        String unsigned = TestTokens.of(SOMEONE).unsigned();

        assertEquals("none", part(unsigned, 0).get("alg").asText());
        assertTrue(unsigned.endsWith("."));
        assertEquals(
                "HS256",
                part(TestTokens.of(SOMEONE).signWithPublicKeyAsSecret(), 0)
                        .get("alg")
                        .asText());
        assertEquals(
                "RS256",
                part(TestTokens.of(SOMEONE).signWithStrangersKey(), 0)
                        .get("alg")
                        .asText());
    }

    private static JsonNode part(String token, int index) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}
