package io.latchkey.payments.payout;

import io.latchkey.platform.feed.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the feed how a payout ended. */
@ApplicationScoped
class PayoutEvents {

    private final EventLog events;

    PayoutEvents(EventLog events) {
        this.events = events;
    }

    void paid(Payout payout) {
        tell("paid", payout);
    }

    void failed(Payout payout) {
        tell("failed", payout);
    }

    private void tell(String what, Payout payout) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("payoutId", payout.id().toString());
        data.put("hostId", payout.hostId().toString());
        data.put("amount", payout.amount());
        if (payout.paid() != null) {
            data.put("paid", payout.paid());
        }
        if (payout.message() != null) {
            data.put("message", payout.message());
        }
        events.append("io.latchkey.payout." + what, payout.id().toString(), data);
    }
}
