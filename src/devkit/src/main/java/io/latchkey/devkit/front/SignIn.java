package io.latchkey.devkit.front;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a person at the API's page gets a token: by signing in at Keycloak, or by pasting one. */
final class SignIn {
    static final String CLIENT = "latchkey-frontend";
    private static final String OAUTH = "signIn";
    private static final String PASTED = "token";

    private SignIn() {}

    static ObjectNode schemes(String issuer) {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        ObjectNode flow = schemes.putObject(OAUTH)
                .put("type", "oauth2")
                .put("description", "Authorization code with PKCE; the client is " + CLIENT + ".")
                .putObject("flows")
                .putObject("authorizationCode");
        flow.put("authorizationUrl", issuer + "/protocol/openid-connect/auth")
                .put("tokenUrl", issuer + "/protocol/openid-connect/token")
                .putObject("scopes")
                .put("openid", "Who you are");
        schemes.putObject(PASTED).put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        return schemes;
    }

    /** Either will do. */
    static ArrayNode requirement() {
        ArrayNode either = JsonNodeFactory.instance.arrayNode();
        either.addObject().putArray(OAUTH).add("openid");
        either.addObject().putArray(PASTED);
        return either;
    }
}
