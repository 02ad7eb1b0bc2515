package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.payments.provider.OperationKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fake Stripe's SetupIntents: confirmed when they are made, canceled once while they are not finished. */
final class FakeSetups {

    private final Map<String, FakeSetup> setups = new LinkedHashMap<>();
    private final FakeTally tally;
    private final FakeMethods methods;
    private final String bank;

    /** @param bank where the bank's check is, before the SetupIntent's id */
    FakeSetups(FakeTally tally, FakeMethods methods, String bank) {
        this.tally = tally;
        this.methods = methods;
        this.bank = bank;
    }

    StripeReply create(ObjectNode request) {
        Optional<FakeCard> card = methods.card(request);
        if (card.isEmpty()) {
            return missing("payment_method", request);
        }
        if (!methods.knowsCustomer(request.path("customer").asText())) {
            return missing("customer", request);
        }
        FakeSetup setup = new FakeSetup(tally.id("seti"), card.get(), request, bank, Instant.now());
        setups.put(setup.id, setup);
        return switch (setup.card) {
            case DECLINED -> declined(setup, "generic_decline", "Your card was declined.");
            case INSUFFICIENT_FUNDS -> declined(setup, "insufficient_funds", "Your card has insufficient funds.");
            case STOLEN -> declined(setup, "stolen_card", "Your card was declined.");
            case NEEDS_CHECK -> {
                setup.status = "requires_action";
                yield StripeReply.ok(setup.json());
            }
            default -> {
                keep(setup);
                yield StripeReply.ok(setup.json()).losing(setup.card.faultAfter("set_up"));
            }
        };
    }

    private static StripeReply missing(String parameter, ObjectNode request) {
        return StripeReply.missing(
                        400,
                        "No such " + parameter + ": '" + request.path(parameter).asText() + "'")
                .with("param", JsonNodeFactory.instance.textNode(parameter));
    }

    private void keep(FakeSetup setup) {
        setup.succeed(methods.keep(setup.card, setup.customer));
        tally.count(OperationKind.SET_UP);
    }

    private static StripeReply declined(FakeSetup setup, String declineCode, String message) {
        ObjectNode body = StripeReply.error("card_error", "card_declined", message);
        body.withObjectProperty("error").put("decline_code", declineCode);
        setup.decline(body.withObjectProperty("error").deepCopy());
        return new StripeReply(402, body, FakeCard.Fault.NONE).with("setup_intent", setup.json());
    }

    /** The guest has been at the bank. */
    void finishCheck(String id, boolean approved) {
        FakeSetup setup = setups.get(id);
        if (approved) {
            keep(setup);
        } else {
            setup.decline(StripeReply.error(
                            "card_error",
                            "setup_intent_authentication_failure",
                            "The latest attempt to set up the payment method has failed authentication.")
                    .withObjectProperty("error"));
        }
    }

    StripeReply retrieve(String id) {
        FakeSetup setup = setups.get(id);
        return setup == null ? noSuch(id) : StripeReply.ok(setup.json());
    }

    private static StripeReply noSuch(String id) {
        return StripeReply.missing(404, "No such setupintent: '" + id + "'");
    }

    StripeReply list(String path, ObjectNode query) {
        long from = query.path("created").path("gte").asLong(0);
        long to = query.path("created").path("lte").asLong(Long.MAX_VALUE);
        List<ObjectNode> found = setups.values().stream()
                .filter(setup -> setup.created.getEpochSecond() >= from && setup.created.getEpochSecond() <= to)
                .map(FakeSetup::json)
                .toList();
        return StripeReply.list(path, found.reversed(), query);
    }

    StripeReply cancel(String id) {
        FakeSetup setup = setups.get(id);
        if (setup == null) {
            return noSuch(id);
        }
        if (setup.status.equals("succeeded") || setup.status.equals("canceled")) {
            return StripeReply.invalid(
                            "setup_intent_unexpected_state",
                            "You cannot cancel this SetupIntent because it has a status of " + setup.status)
                    .with("setup_intent", setup.json());
        }
        setup.status = "canceled";
        tally.count(OperationKind.VOID);
        return StripeReply.ok(setup.json());
    }
}
