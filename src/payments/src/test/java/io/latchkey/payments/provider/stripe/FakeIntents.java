package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.payments.provider.OperationKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fake Stripe's PaymentIntents: confirmed when they are made, captured or canceled once. */
final class FakeIntents {

    private final Map<String, FakeIntent> intents = new LinkedHashMap<>();
    private final FakeTally tally;
    private final FakeMethods methods;
    private final String bank;

    /** @param bank where the bank's check is, before the PaymentIntent's id */
    FakeIntents(FakeTally tally, FakeMethods methods, String bank) {
        this.tally = tally;
        this.methods = methods;
        this.bank = bank;
    }

    StripeReply create(ObjectNode request) {
        Optional<FakeCard> card = methods.card(request);
        if (card.isEmpty()) {
            String token = request.path("payment_method").asText();
            return StripeReply.missing(400, "No such PaymentMethod: '" + token + "'")
                    .with("param", JsonNodeFactory.instance.textNode("payment_method"));
        }
        FakeIntent intent = new FakeIntent(tally.id("pi"), card.get(), request, bank, Instant.now());
        intents.put(intent.id, intent);
        return switch (card.get().asked(!request.path("off_session").asBoolean())) {
            case DECLINED -> declined(intent, "generic_decline", "Your card was declined.");
            case INSUFFICIENT_FUNDS -> declined(intent, "insufficient_funds", "Your card has insufficient funds.");
            case STOLEN -> declined(intent, "stolen_card", "Your card was declined.");
            case LATER_NEEDS_GUEST ->
                declined(
                        intent,
                        "authentication_required",
                        "Your card was declined. This transaction requires authentication.");
            case NEEDS_CHECK -> {
                intent.status = "requires_action";
                yield StripeReply.ok(intent.json(expanded(request)));
            }
            default -> {
                intent.hold();
                tally.count(OperationKind.AUTHORIZE);
                yield StripeReply.ok(intent.json(expanded(request))).losing(intent.card.faultAfter("authorize"));
            }
        };
    }

    private static boolean expanded(ObjectNode request) {
        return request.path("expand").toString().contains("latest_charge");
    }

    private StripeReply declined(FakeIntent intent, String declineCode, String message) {
        boolean asksForGuest = declineCode.equals("authentication_required");
        ObjectNode body = StripeReply.error("card_error", asksForGuest ? declineCode : "card_declined", message);
        body.withObjectProperty("error").put("decline_code", declineCode);
        intent.decline(body.withObjectProperty("error").deepCopy());
        return new StripeReply(402, body, FakeCard.Fault.NONE).with("payment_intent", intent.json(false));
    }

    /** The guest has been at the bank. */
    void finishCheck(String id, boolean approved) {
        FakeIntent intent = intents.get(id);
        if (approved) {
            intent.hold();
            tally.count(OperationKind.AUTHORIZE);
        } else {
            intent.decline(StripeReply.error(
                            "card_error",
                            "payment_intent_authentication_failure",
                            "The provided PaymentMethod has failed authentication.")
                    .withObjectProperty("error"));
        }
    }

    StripeReply retrieve(String id, ObjectNode query) {
        FakeIntent intent = intents.get(id);
        return intent == null ? noSuch(id) : StripeReply.ok(intent.json(expanded(query)));
    }

    static StripeReply noSuch(String id) {
        return StripeReply.missing(404, "No such payment_intent: '" + id + "'");
    }

    StripeReply list(String path, ObjectNode query) {
        long from = query.path("created").path("gte").asLong(0);
        long to = query.path("created").path("lte").asLong(Long.MAX_VALUE);
        List<ObjectNode> found = intents.values().stream()
                .filter(intent -> intent.created.getEpochSecond() >= from && intent.created.getEpochSecond() <= to)
                .map(intent -> intent.json(false))
                .toList();
        return StripeReply.list(path, found.reversed(), query);
    }

    StripeReply capture(String id, ObjectNode request) {
        FakeIntent intent = intents.get(id);
        if (intent == null) {
            return noSuch(id);
        }
        if (!intent.status.equals("requires_capture")) {
            return unexpected(intent, "captured");
        }
        if (intent.card == FakeCard.CAPTURE_REFUSED) {
            intent.cancel();
            return StripeReply.invalid("charge_expired_for_capture", "The charge has expired and cannot be captured.");
        }
        long amount = request.path("amount_to_capture").asLong(intent.capturable);
        if (amount > intent.capturable) {
            return StripeReply.invalid("amount_too_large", "The remaining amount that can be captured is smaller.");
        }
        intent.capture(amount);
        intent.metadata.setAll(request.withObjectProperty("metadata"));
        tally.count(OperationKind.CAPTURE);
        return StripeReply.ok(intent.json(expanded(request))).losing(intent.card.faultAfter("capture"));
    }

    StripeReply cancel(String id, ObjectNode request) {
        FakeIntent intent = intents.get(id);
        if (intent == null) {
            return noSuch(id);
        }
        if (intent.status.equals("succeeded") || intent.status.equals("canceled")) {
            return unexpected(intent, "canceled");
        }
        intent.cancel();
        tally.count(OperationKind.VOID);
        return StripeReply.ok(intent.json(expanded(request)));
    }

    private static StripeReply unexpected(FakeIntent intent, String what) {
        return StripeReply.invalid(
                        "payment_intent_unexpected_state",
                        "This PaymentIntent could not be " + what + " because it has a status of " + intent.status)
                .with("payment_intent", intent.json(false));
    }

    Optional<FakeIntent> ofOperation(String operation) {
        return intents.values().stream()
                .filter(intent -> operation.equals(
                        intent.metadata.path("latchkey_operation").asText()))
                .findFirst();
    }

    Optional<FakeIntent> find(String id) {
        return Optional.ofNullable(intents.get(id));
    }

    /** What was captured. */
    List<ObjectNode> charges() {
        return intents.values().stream()
                .filter(intent -> intent.received > 0)
                .map(FakeIntent::charge)
                .toList();
    }

    /** Captured and not refunded. */
    long balance(String currency) {
        return intents.values().stream()
                .filter(intent -> intent.currency.equals(currency))
                .mapToLong(intent -> intent.received - intent.refunded)
                .sum();
    }
}
