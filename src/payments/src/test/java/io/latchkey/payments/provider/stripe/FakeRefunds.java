package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.payments.provider.OperationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The fake Stripe's refunds of what was captured, never more than that. */
final class FakeRefunds {

    private final List<ObjectNode> refunds = new ArrayList<>();
    private final FakeTally tally;
    private final FakeIntents intents;

    FakeRefunds(FakeTally tally, FakeIntents intents) {
        this.tally = tally;
        this.intents = intents;
    }

    StripeReply refund(ObjectNode request) {
        FakeIntent intent =
                intents.find(request.path("payment_intent").asText()).orElse(null);
        if (intent == null) {
            return FakeIntents.noSuch(request.path("payment_intent").asText());
        }
        if (intent.disputed) {
            return StripeReply.invalid("charge_disputed", "Charge has been charged back; cannot issue a refund.");
        }
        long amount = request.path("amount").asLong(intent.received - intent.refunded);
        if (amount > intent.received - intent.refunded) {
            return intent.received == intent.refunded
                    ? StripeReply.invalid("charge_already_refunded", "The charge has already been refunded.")
                    : StripeReply.invalid(null, "Refund amount is greater than unrefunded amount on charge.");
        }
        boolean first = refunds.stream()
                .noneMatch(
                        refund -> intent.id.equals(refund.path("payment_intent").asText()));
        ObjectNode refund = JsonNodeFactory.instance.objectNode();
        refund.put("id", tally.id("re")).put("object", "refund").put("amount", amount);
        refund.put("charge", intent.chargeId()).put("payment_intent", intent.id);
        refund.put("created", Instant.now().getEpochSecond()).put("currency", intent.currency);
        refund.set("metadata", request.withObjectProperty("metadata").deepCopy());
        refunds.add(refund);
        if (intent.card == FakeCard.REFUND_FAILS_ONCE && first) {
            refund.put("status", "failed").put("failure_reason", "lost_or_stolen_card");
            return StripeReply.ok(refund);
        }
        intent.refunded += amount;
        refund.put("status", intent.card == FakeCard.REFUND_PENDING ? "pending" : "succeeded");
        tally.count(OperationKind.REFUND);
        return StripeReply.ok(refund).losing(intent.card.faultAfter("refund"));
    }

    /** A pending refund has got to the guest's bank. */
    void finishRefunds() {
        refunds.stream()
                .filter(refund -> "pending".equals(refund.path("status").asText()))
                .forEach(refund -> refund.put("status", "succeeded"));
    }

    List<ObjectNode> all() {
        return List.copyOf(refunds);
    }

    /** The guest's bank sends back what had succeeded. */
    void returnAll(FakeIntent intent) {
        all().stream()
                .filter(refund -> intent.id.equals(refund.path("payment_intent").asText()))
                .filter(refund -> "succeeded".equals(refund.path("status").asText()))
                .forEach(refund -> {
                    intent.refunded -= refund.path("amount").asLong();
                    refund.put("status", "failed").put("failure_reason", "lost_or_stolen_card");
                });
    }

    StripeReply list(String path, ObjectNode query) {
        return StripeReply.list(path, refunds, "payment_intent", query);
    }
}
