package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fake Stripe's disputes: money that banks took back, evidence once, and what the bank decided. */
final class FakeDisputes {

    private static final long FEE = 2_000;

    private final List<ObjectNode> disputes = new ArrayList<>();
    private final FakeTally tally;
    private final FakeIntents intents;

    FakeDisputes(FakeTally tally, FakeIntents intents) {
        this.tally = tally;
        this.intents = intents;
    }

    /** The bank takes a capture back; the status is that of a dispute or of an inquiry. */
    String open(FakeIntent intent, String status) {
        long now = Instant.now().getEpochSecond();
        ObjectNode dispute = JsonNodeFactory.instance.objectNode();
        dispute.put("id", tally.id("dp")).put("object", "dispute").put("amount", intent.received);
        dispute.put("charge", intent.chargeId()).put("payment_intent", intent.id);
        dispute.put("created", now).put("currency", intent.currency).put("reason", "fraudulent");
        dispute.put("status", status).put("is_charge_refundable", false).put("livemode", false);
        dispute.putObject("metadata");
        dispute.putObject("evidence");
        dispute.putObject("evidence_details")
                .put("due_by", now + Duration.ofDays(7).toSeconds())
                .put("has_evidence", false)
                .put("past_due", false)
                .put("submission_count", 0);
        dispute.putArray("balance_transactions");
        if (!status.startsWith("warning_")) {
            intent.disputed = true;
            move(dispute, -intent.received, FEE, now);
        }
        disputes.add(dispute);
        return dispute.path("id").asText();
    }

    private void move(ObjectNode dispute, long amount, long fee, long now) {
        ObjectNode moved = dispute.withArrayProperty("balance_transactions").addObject();
        moved.put("id", tally.id("txn")).put("object", "balance_transaction").put("type", "adjustment");
        moved.put("amount", amount).put("fee", fee).put("net", amount - fee);
        moved.put("currency", dispute.path("currency").asText()).put("status", "available");
        moved.put("available_on", now).put("created", now).put("reporting_category", "dispute");
        moved.put("source", dispute.path("id").asText());
        moved.putArray("fee_details");
    }

    /** The bank decides. */
    void end(String id, boolean won) {
        ObjectNode dispute = find(id).orElseThrow();
        dispute.put("status", won ? "won" : "lost");
        if (won) {
            move(dispute, dispute.path("amount").asLong(), 0, Instant.now().getEpochSecond());
        }
    }

    List<ObjectNode> all() {
        return List.copyOf(disputes);
    }

    Optional<ObjectNode> find(String id) {
        return disputes.stream()
                .filter(dispute -> dispute.path("id").asText().equals(id))
                .findFirst();
    }

    StripeReply answer(String method, String[] steps, ObjectNode parameters) {
        Optional<ObjectNode> found = find(steps[0]);
        if (found.isEmpty()) {
            return StripeReply.missing(404, "No such dispute: '" + steps[0] + "'");
        }
        ObjectNode dispute = found.get();
        if (method.equals("GET")) {
            return StripeReply.ok(dispute.deepCopy());
        }
        if (!"needs_response".equals(dispute.path("status").asText())) {
            return StripeReply.invalid(null, "This dispute is already closed or under review.");
        }
        if (steps.length == 2) {
            dispute.put("status", "lost");
        } else {
            dispute.withObjectProperty("evidence").setAll(parameters.withObjectProperty("evidence"));
            dispute.put("status", "under_review");
        }
        return StripeReply.ok(dispute.deepCopy());
    }

    StripeReply list(String path, ObjectNode query) {
        long from = query.path("created").path("gte").asLong(0);
        long to = query.path("created").path("lt").asLong(Long.MAX_VALUE);
        List<ObjectNode> found = disputes.stream()
                .filter(dispute -> dispute.path("created").asLong() >= from
                        && dispute.path("created").asLong() < to)
                .toList();
        return StripeReply.list(path, found.reversed(), query);
    }

    FakeIntent disputable(String operation) {
        return intents.ofOperation(operation).orElseThrow();
    }
}
