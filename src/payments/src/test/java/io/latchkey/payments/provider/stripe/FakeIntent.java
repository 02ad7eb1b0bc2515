package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** A PaymentIntent of the fake Stripe with its charge: state, and how Stripe writes it. */
final class FakeIntent {

    private static final Duration WINDOW = Duration.ofDays(5).minusHours(6);

    final String id;
    final FakeCard card;
    final String currency;
    final long amount;
    final ObjectNode metadata;
    final String returnUrl;
    final String bank;
    final Instant created;
    String status;
    long capturable;
    long received;
    long refunded;
    boolean disputed;
    ObjectNode lastError;

    FakeIntent(String id, FakeCard card, ObjectNode request, String bank, Instant now) {
        this.id = id;
        this.card = card;
        this.currency = request.path("currency").asText();
        this.amount = request.path("amount").asLong() - (card == FakeCard.OTHER_AMOUNT ? 1 : 0);
        this.metadata = request.withObjectProperty("metadata").deepCopy();
        this.returnUrl = request.path("return_url").asText();
        this.bank = bank;
        this.created = now;
    }

    void hold() {
        status = "requires_capture";
        capturable = amount;
    }

    void capture(long part) {
        status = "succeeded";
        received = part;
        capturable = 0;
    }

    void cancel() {
        status = "canceled";
        capturable = 0;
    }

    void decline(ObjectNode error) {
        status = "requires_payment_method";
        lastError = error;
    }

    String chargeId() {
        return id.replace("pi_", "ch_");
    }

    /** @param expanded whether the charge is written out */
    ObjectNode json(boolean expanded) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("object", "payment_intent").put("amount", amount);
        json.put("amount_capturable", capturable).put("amount_received", received);
        json.put("currency", currency).put("status", status).put("livemode", false);
        json.put("capture_method", "manual").put("confirmation_method", "automatic");
        json.put("created", created.getEpochSecond());
        json.putArray("payment_method_types").add("card");
        json.set("metadata", metadata.deepCopy());
        json.set("last_payment_error", lastError);
        json.set("next_action", status.equals("requires_action") ? redirect() : null);
        if (capturable + received == 0) {
            json.putNull("latest_charge");
        } else if (expanded) {
            json.set("latest_charge", charge());
        } else {
            json.put("latest_charge", chargeId());
        }
        return json;
    }

    private ObjectNode redirect() {
        ObjectNode action = JsonNodeFactory.instance.objectNode().put("type", "redirect_to_url");
        action.putObject("redirect_to_url").put("url", bank + id).put("return_url", returnUrl);
        return action;
    }

    ObjectNode charge() {
        ObjectNode charge = JsonNodeFactory.instance.objectNode();
        charge.put("id", chargeId()).put("object", "charge").put("amount", amount);
        charge.put("amount_captured", received).put("amount_refunded", refunded);
        charge.put("captured", received > 0).put("refunded", refunded > 0 && refunded == received);
        charge.put("created", created.getEpochSecond()).put("currency", currency);
        charge.put("disputed", disputed)
                .put("livemode", false)
                .put("paid", true)
                .put("status", "succeeded");
        charge.put("payment_intent", id);
        charge.putObject("billing_details");
        charge.set("metadata", metadata.deepCopy());
        ObjectNode card4 =
                charge.putObject("payment_method_details").put("type", "card").putObject("card");
        card4.put("brand", "visa").put("last4", "4242").put("exp_month", 12).put("exp_year", 2034);
        if (card != FakeCard.WITHOUT_CAPTURE_BEFORE) {
            card4.put("capture_before", created.plus(WINDOW).getEpochSecond());
        }
        return charge;
    }
}
