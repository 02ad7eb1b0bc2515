package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fake Stripe's list of what moved the balance, each movement with its object. */
final class FakeBalance {

    private final FakeIntents intents;
    private final FakeRefunds refunds;
    private final FakeTransfers transfers;
    private final FakeDisputes disputes;

    FakeBalance(FakeIntents intents, FakeRefunds refunds, FakeTransfers transfers, FakeDisputes disputes) {
        this.intents = intents;
        this.refunds = refunds;
        this.transfers = transfers;
        this.disputes = disputes;
    }

    StripeReply list(String path, ObjectNode query) {
        long from = query.path("created").path("gte").asLong(0);
        long to = query.path("created").path("lt").asLong(Long.MAX_VALUE);
        List<ObjectNode> moved = new ArrayList<>();
        intents.charges()
                .forEach(charge -> moved.add(movement(
                        "charge", charge, charge.path("amount_captured").asLong())));
        refunds.all().stream()
                .filter(refund -> !"pending".equals(refund.path("status").asText()))
                .forEach(refund -> moved.add(
                        movement("refund", refund, -refund.path("amount").asLong())));
        refunds.all().stream()
                .filter(refund -> "failed".equals(refund.path("status").asText()))
                .forEach(refund -> moved.add(
                        movement("refund_failure", refund, refund.path("amount").asLong())));
        transfers
                .all()
                .forEach(transfer -> moved.add(
                        movement("transfer", transfer, -transfer.path("amount").asLong())));
        disputes.all().forEach(dispute -> dispute.path("balance_transactions")
                .forEach(part -> moved.add(
                        movement("adjustment", dispute, part.path("amount").asLong()))));
        List<ObjectNode> wanted = moved.stream()
                .filter(item -> item.path("created").asLong() >= from
                        && item.path("created").asLong() < to)
                .sorted(Comparator.comparing(
                                (ObjectNode item) -> item.path("created").asLong())
                        .thenComparing(item -> item.path("id").asText())
                        .reversed())
                .toList();
        return StripeReply.list(path, wanted, query);
    }

    /** Its id is made from the object's and the direction: the same however often it is listed. */
    private static ObjectNode movement(String type, ObjectNode source, long amount) {
        ObjectNode moved = JsonNodeFactory.instance.objectNode();
        moved.put("id", "txn_" + source.path("id").asText() + (amount < 0 ? "_out" : "_in"));
        moved.put("object", "balance_transaction").put("type", type).put("amount", amount);
        moved.put("fee", 0)
                .put("net", amount)
                .put("currency", source.path("currency").asText());
        moved.put("status", "available").put("reporting_category", type);
        moved.put("available_on", source.path("created").asLong());
        moved.put("created", source.path("created").asLong());
        moved.putArray("fee_details");
        moved.set("source", source.deepCopy());
        return moved;
    }
}
