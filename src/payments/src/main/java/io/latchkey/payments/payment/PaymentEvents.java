package io.latchkey.payments.payment;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.OperationReport;
import io.latchkey.platform.feed.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells what became of a payment, in the transaction that changes it. */
@ApplicationScoped
public class PaymentEvents {

    private static final String PREFIX = "io.latchkey.payment.";

    private final EventLog events;

    PaymentEvents(EventLog events) {
        this.events = events;
    }

    void authorized(Payment payment) {
        tell(
                "authorized",
                payment,
                Map.of("captureBefore", payment.attempt().captureBefore().toString()));
    }

    /** The card is kept, and charged then. */
    void scheduled(Payment payment) {
        tell("scheduled", payment, Map.of("chargeAt", payment.plan().chargeAt().toString()));
    }

    /** The kept card was refused; it is charged again. */
    void chargeDeclined(Payment payment, OperationReport why) {
        Map<String, Object> data = reason(why);
        data.put("chargeAt", payment.plan().chargeAt().toString());
        tell("charge-declined", payment, data);
    }

    void declined(Payment payment, OperationReport why) {
        tell("declined", payment, reason(why));
    }

    void captured(Payment payment) {
        tell("captured", payment, Map.of("amount", payment.captured()));
    }

    void captureRefused(Payment payment, OperationReport why) {
        tell("capture-refused", payment, reason(why));
    }

    void voided(Payment payment) {
        tell("voided", payment, Map.of());
    }

    void expired(Payment payment) {
        tell("expired", payment, Map.of());
    }

    /** The provider did something else than we asked for; an operator decides. */
    void conflicted(Payment payment, Money asked, OperationReport reported) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("asked", asked);
        reported.amount().ifPresent(amount -> data.put("reported", amount));
        tell("conflicted", payment, data);
    }

    /** For features that move the payment's money on. */
    public void tell(String what, Payment payment, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("paymentId", payment.id().toString());
        data.put("bookingId", payment.bookingId().toString());
        data.putAll(more);
        events.append(PREFIX + what, payment.id().toString(), data);
    }

    private static Map<String, Object> reason(OperationReport why) {
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("code", why.code());
        reason.put("message", why.message());
        return reason;
    }
}
