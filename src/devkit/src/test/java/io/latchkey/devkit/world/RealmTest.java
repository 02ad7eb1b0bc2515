package io.latchkey.devkit.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmTest {
    private final JsonNode realm = read();

    @Test
    void knowsTheDemoPeopleByTheirFixedIds() {
        Map<String, String> ids = new HashMap<>();
        realm.get("users")
                .forEach(user ->
                        ids.put(user.path("username").asText(), user.path("id").asText()));

        for (DemoPerson person : DemoPerson.values()) {
            assertEquals(person.id().toString(), ids.get(person.login()));
        }
    }

    @Test
    void putsTheAudienceIntoTheTokensOfEveryClient() {
        realm.get("clients")
                .forEach(client -> assertEquals(
                        "latchkey-api",
                        client.at("/protocolMappers/0/config/included.custom.audience")
                                .asText(),
                        client.path("clientId").asText()));
    }

    @Test
    void letsFrontendsInOnlyWithPkce() {
        JsonNode frontend = realm.get("clients").get(0);

        assertEquals("latchkey-frontend", frontend.get("clientId").asText());
        assertEquals(
                "S256",
                frontend.get("attributes").get("pkce.code.challenge.method").asText());
        assertTrue(realm.get("registrationAllowed").asBoolean());
        assertEquals("RS256", realm.get("defaultSignatureAlgorithm").asText());
    }

    private static JsonNode read() {
        try (InputStream file = RealmTest.class.getResourceAsStream("/realm/latchkey-realm.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
