package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.payments.provider.OperationKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fake Stripe's Customers and the cards that are kept for them. A card that was detached is of no use. */
final class FakeMethods {

    /** @param customer {@code null} once it was detached */
    private record Kept(FakeCard card, String customer, Instant created) {}

    private final Map<String, ObjectNode> customers = new HashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final FakeTally tally;

    FakeMethods(FakeTally tally) {
        this.tally = tally;
    }

    StripeReply createCustomer(ObjectNode request) {
        ObjectNode customer = JsonNodeFactory.instance.objectNode().put("id", tally.id("cus"));
        customer.put("object", "customer").put("livemode", false);
        customer.put("created", Instant.now().getEpochSecond());
        customer.set("metadata", request.withObjectProperty("metadata").deepCopy());
        customers.put(customer.path("id").asText(), customer);
        return StripeReply.ok(customer);
    }

    int customers() {
        return customers.size();
    }

    boolean knowsCustomer(String id) {
        return customers.containsKey(id);
    }

    /** Says what the card is called from now on. */
    String keep(FakeCard card, String customer) {
        String id = tally.id("pm");
        kept.put(id, new Kept(card, customer, Instant.now()));
        return id;
    }

    /** The card of a request: one that is kept for its Customer, or one that the guest gives now. */
    Optional<FakeCard> card(ObjectNode request) {
        String method = request.path("payment_method").asText();
        Kept known = kept.get(method);
        return known == null
                ? FakeCard.of(method)
                : Optional.of(known.card())
                        .filter(card -> request.path("customer").asText("").equals(known.customer()));
    }

    StripeReply retrieve(String id) {
        return kept.containsKey(id)
                ? StripeReply.ok(json(id))
                : StripeReply.missing(404, "No such PaymentMethod: '" + id + "'");
    }

    StripeReply detach(String id) {
        Kept known = kept.get(id);
        if (known == null || known.customer() == null) {
            return StripeReply.invalid(
                    null, "The payment method you provided is not attached to a customer so detachment is impossible.");
        }
        kept.put(id, new Kept(known.card(), null, known.created()));
        tally.count(OperationKind.VOID);
        return StripeReply.ok(json(id));
    }

    private ObjectNode json(String id) {
        Kept method = kept.get(id);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id).put("object", "payment_method");
        json.put("type", "card").put("livemode", false);
        json.put("created", method.created().getEpochSecond()).put("customer", method.customer());
        json.putObject("billing_details");
        ObjectNode card = json.putObject("card").put("brand", "visa").put("funding", "credit");
        card.put("last4", "4242").put("exp_month", 12).put("exp_year", 2034);
        return json;
    }
}
