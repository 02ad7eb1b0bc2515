package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A SetupIntent of the fake Stripe: state, and how Stripe writes it. */
final class FakeSetup {

    final String id;
    final FakeCard card;
    final String customer;
    final ObjectNode metadata;
    final Instant created;
    private final String description;
    private final String returnUrl;
    private final String bank;
    String status;
    String method;
    ObjectNode lastError;

    FakeSetup(String id, FakeCard card, ObjectNode request, String bank, Instant now) {
        this.id = id;
        this.card = card;
        this.customer = request.path("customer").asText();
        this.metadata = request.withObjectProperty("metadata").deepCopy();
        this.description = request.path("description").asText();
        this.returnUrl = request.path("return_url").asText();
        this.bank = bank;
        this.created = now;
    }

    /** @param kept the card's name from now on */
    void succeed(String kept) {
        status = "succeeded";
        method = kept;
        lastError = null;
    }

    void decline(ObjectNode error) {
        status = "requires_payment_method";
        lastError = error;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("object", "setup_intent").put("status", status);
        json.put("created", created.getEpochSecond()).put("livemode", false);
        json.put("customer", customer).put("payment_method", method).put("description", description);
        json.put("usage", "off_session").putArray("payment_method_types").add("card");
        json.set("metadata", metadata.deepCopy());
        json.set("last_setup_error", lastError);
        json.set("next_action", status.equals("requires_action") ? redirect() : null);
        return json;
    }

    private ObjectNode redirect() {
        ObjectNode action = JsonNodeFactory.instance.objectNode().put("type", "redirect_to_url");
        action.putObject("redirect_to_url").put("url", bank + id).put("return_url", returnUrl);
        return action;
    }
}
