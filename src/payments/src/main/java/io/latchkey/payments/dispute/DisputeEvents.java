package io.latchkey.payments.dispute;

import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells of disputes in the transaction that changes them: {@code disputed}, then {@code dispute-won} and the like. */
@ApplicationScoped
class DisputeEvents {

    private final PaymentEvents events;

    DisputeEvents(PaymentEvents events) {
        this.events = events;
    }

    void opened(Payment payment, Dispute dispute) {
        events.tell("disputed", payment, data(dispute));
    }

    void ended(Payment payment, Dispute dispute) {
        String how =
                switch (dispute.state()) {
                    case WON -> "dispute-won";
                    case LOST -> "dispute-lost";
                    case ACCEPTED -> "dispute-accepted";
                    case OPEN, EVIDENCE_SENT -> throw new IllegalStateException("not over: " + dispute.state());
                };
        events.tell(how, payment, data(dispute));
    }

    private static Map<String, Object> data(Dispute dispute) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("disputeId", dispute.id().toString());
        data.put("amount", dispute.amount());
        data.put("fromEscrow", dispute.bearing().escrow());
        data.put("reason", dispute.reason());
        return data;
    }
}
