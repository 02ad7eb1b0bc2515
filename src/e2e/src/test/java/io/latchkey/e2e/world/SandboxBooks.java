package io.latchkey.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.World;
import java.util.ArrayList;
import java.util.List;

/** The sandbox provider's own book: what it did with money, whatever we believe. */
public final class SandboxBooks {

    private final Api provider;

    public SandboxBooks(World world) {
        this.provider = new Api(world.ports().address(Port.SANDBOX)).as("sandbox-key");
    }

    /** How often it did this for the booking's payment with success. */
    public long count(JsonNode booking, String kind) {
        return of(booking, kind).size();
    }

    /** What it holds of the booking's payment: what it took without what it sent back. */
    public long holds(JsonNode booking) {
        String authorization =
                of(booking, "AUTHORIZE").getFirst().get("operationId").asText();
        JsonNode book =
                provider.get("/authorizations/" + authorization).expect(200).json();
        return book.get("capturedMinor").asLong() - book.get("refundedMinor").asLong();
    }

    private List<JsonNode> of(JsonNode booking, String kind) {
        long after = 0;
        List<JsonNode> found = new ArrayList<>();
        while (true) {
            JsonNode page = provider.get("/operations?limit=100&after=" + after)
                    .expect(200)
                    .json();
            if (page.get("items").isEmpty()) {
                return found;
            }
            for (JsonNode operation : page.get("items")) {
                after = operation.get("sequence").asLong();
                if (operation.get("kind").asText().equals(kind)
                        && operation.get("status").asText().equals("SUCCEEDED")
                        && isOf(booking, operation)) {
                    found.add(operation);
                }
            }
        }
    }

    /** What the provider holds of a call's money: how much was authorized, captured and refunded, in its own units. */
    public JsonNode authorization(JsonNode booking) {
        long after = 0;
        while (true) {
            JsonNode items = provider.get("/operations?limit=100&after=" + after)
                    .expect(200)
                    .json()
                    .get("items");
            for (JsonNode operation : items) {
                after = operation.get("sequence").asLong();
                if (isOf(booking, operation)) {
                    return provider.get("/authorizations/"
                                    + operation
                                            .path("authorizationId")
                                            .asText(operation
                                                    .path("operationId")
                                                    .asText()))
                            .json();
                }
            }
            if (items.isEmpty()) {
                throw new AssertionError("the provider knows nothing of " + booking);
            }
        }
    }

    /** The bank takes what was captured last for the booking, or another one of its listing, back; says the provider's name of the dispute. */
    public String dispute(JsonNode booking) {
        long after = 0;
        String latest = null;
        while (true) {
            JsonNode items = provider.get("/operations?limit=100&after=" + after)
                    .expect(200)
                    .json()
                    .get("items");
            if (items.isEmpty()) {
                return provider.post("/authorizations/" + latest + "/dispute", "{}")
                        .expect(200)
                        .text("id");
            }
            for (JsonNode operation : items) {
                after = operation.get("sequence").asLong();
                if (operation.get("kind").asText().equals("CAPTURE") && isOf(booking, operation)) {
                    latest = operation.get("authorizationId").asText();
                }
            }
        }
    }

    /** @param how {@code win} or {@code lose} */
    public void decide(String dispute, String how) {
        provider.post("/disputes/" + dispute + "/" + how, "{}").expect(200);
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
