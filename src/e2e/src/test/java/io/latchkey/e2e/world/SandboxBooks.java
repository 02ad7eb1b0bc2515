package io.latchkey.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.World;

/** The sandbox provider's own book: what it did with money, whatever we believe. */
public final class SandboxBooks {

    private final Api provider;

    public SandboxBooks(World world) {
        this.provider = new Api(world.ports().address(Port.SANDBOX)).as("sandbox-key");
    }

    /** How often it did this for the booking's payment with success. */
    public long count(JsonNode booking, String kind) {
        long after = 0;
        long count = 0;
        while (true) {
            JsonNode page = provider.get("/operations?limit=100&after=" + after)
                    .expect(200)
                    .json();
            if (page.get("items").isEmpty()) {
                return count;
            }
            for (JsonNode operation : page.get("items")) {
                after = operation.get("sequence").asLong();
                if (operation.get("kind").asText().equals(kind)
                        && operation.get("status").asText().equals("SUCCEEDED")
                        && isOf(booking, operation)) {
                    count++;
                }
            }
        }
    }

    private boolean isOf(JsonNode booking, JsonNode operation) {
        String authorization = operation
                .path("authorizationId")
                .asText(operation.path("operationId").asText());
        return provider.get("/authorizations/" + authorization)
                .json()
                .path("description")
                .asText()
                .startsWith(booking.get("listingTitle").asText());
    }
}
