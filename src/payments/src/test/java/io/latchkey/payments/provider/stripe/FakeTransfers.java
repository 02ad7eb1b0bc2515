package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.payments.provider.OperationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fake Stripe's transfers to connected accounts, out of what was captured. */
final class FakeTransfers {

    static final String OPEN_ACCOUNT = "acct_1FakeOpen";
    static final String CLOSED_ACCOUNT = "acct_1FakeClosed";
    static final String SLOW_ACCOUNT = "acct_1FakeSlow";

    /** The platform's balance does not cover the first transfer to it. */
    static final String LATER_ACCOUNT = "acct_1FakeLater";

    private final List<ObjectNode> transfers = new ArrayList<>();
    private final FakeTally tally;
    private final FakeIntents intents;
    private boolean refusedOnce;

    FakeTransfers(FakeTally tally, FakeIntents intents) {
        this.tally = tally;
        this.intents = intents;
    }

    StripeReply transfer(ObjectNode request) {
        String destination = request.path("destination").asText();
        String currency = request.path("currency").asText();
        long amount = request.path("amount").asLong();
        if (destination.equals(CLOSED_ACCOUNT)) {
            return StripeReply.invalid(
                    "insufficient_capabilities_for_transfer",
                    "Your destination account needs to have at least one of the following capabilities enabled.");
        }
        if (!Set.of(OPEN_ACCOUNT, SLOW_ACCOUNT, LATER_ACCOUNT).contains(destination)) {
            return StripeReply.missing(400, "No such destination: '" + destination + "'");
        }
        boolean tooEarly = destination.equals(LATER_ACCOUNT) && !refusedOnce;
        refusedOnce |= tooEarly;
        if (tooEarly || amount > available(currency)) {
            return StripeReply.invalid("balance_insufficient", "You have insufficient available funds.");
        }
        ObjectNode transfer = JsonNodeFactory.instance.objectNode();
        transfer.put("id", tally.id("tr"))
                .put("object", "transfer")
                .put("amount", amount)
                .put("amount_reversed", 0);
        transfer.put("created", Instant.now().getEpochSecond()).put("currency", currency);
        transfer.put("destination", destination).put("livemode", false).put("reversed", false);
        transfer.put("transfer_group", request.path("transfer_group").asText());
        transfer.set("metadata", request.withObjectProperty("metadata").deepCopy());
        ObjectNode reversals = transfer.putObject("reversals").put("object", "list");
        reversals
                .put("has_more", false)
                .put("url", "/v1/transfers/" + transfer.path("id").asText() + "/reversals");
        reversals.putArray("data");
        transfers.add(transfer);
        tally.count(OperationKind.PAYOUT);
        return StripeReply.ok(transfer)
                .losing(destination.equals(SLOW_ACCOUNT) ? FakeCard.Fault.TIMEOUT : FakeCard.Fault.NONE);
    }

    private long available(String currency) {
        return intents.balance(currency)
                - transfers.stream()
                        .filter(transfer ->
                                currency.equals(transfer.path("currency").asText()))
                        .mapToLong(transfer -> transfer.path("amount").asLong())
                        .sum();
    }

    /** Somebody takes all of it back, on Stripe's pages. */
    void reverseAll() {
        transfers.forEach(transfer -> transfer.put(
                        "amount_reversed", transfer.path("amount").asLong())
                .put("reversed", true));
    }

    List<ObjectNode> all() {
        return List.copyOf(transfers);
    }

    StripeReply list(String path, ObjectNode query) {
        return StripeReply.list(path, transfers, "transfer_group", query);
    }
}
