package io.latchkey.bookings.escrow;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.feed.FeedConsumer;
import io.latchkey.platform.feed.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the payments feed. */
@ApplicationScoped
public class PaymentsFeed extends FeedConsumer {

    private static final String PAYMENT_EVENTS = "io.latchkey.payment.";

    private final EscrowFacts facts;

    /** For the container's proxies only. */
    protected PaymentsFeed() {
        this.facts = null;
    }

    @Inject
    public PaymentsFeed(EscrowFacts facts) {
        super("payments");
        this.facts = facts;
    }

    @Override
    protected void prepare(List<FeedEvent> events) {
        facts.lock(events.stream()
                .filter(PaymentsFeed::isOfABooking)
                .map(PaymentsFeed::booking)
                .toList());
    }

    @Override
    protected void apply(FeedEvent event) {
        if (!isOfABooking(event)) {
            return;
        }
        JsonNode data = event.data();
        BookingId booking = booking(event);
        PaymentId payment = PaymentId.of(data.required("paymentId").textValue());
        switch (event.type().substring(PAYMENT_EVENTS.length())) {
            case "authorized" -> facts.authorized(booking, payment, event.time());
            case "captured" -> facts.captured(booking, payment);
            case "capture-refused", "expired" -> facts.lost(booking, payment);
            case "conflicted" -> facts.frozen(booking, payment);
            case "voided" -> facts.voided(booking, payment);
            case "settled" -> {
                Money refund = money(data.required("refund"));
                facts.settled(booking, payment, refund, sum(data.required("released"), refund));
            }
            default -> {
                // Declines and the progress of refunds are between the guest and payments.
            }
        }
    }

    private static boolean isOfABooking(FeedEvent event) {
        return event.type().startsWith(PAYMENT_EVENTS) && event.data().hasNonNull("bookingId");
    }

    private static BookingId booking(FeedEvent event) {
        return BookingId.of(event.data().required("bookingId").textValue());
    }

    /** The released amount, told whole or as shares. */
    private static Money sum(JsonNode released, Money refund) {
        if (released.isObject()) {
            return money(released);
        }
        Money sum = Money.zero(refund.currency());
        for (JsonNode share : released) {
            sum = sum.plus(money(share.required("amount")));
        }
        return sum;
    }

    private static Money money(JsonNode node) {
        return Money.of(
                node.required("amountMinor").longValue(),
                node.required("currency").textValue());
    }
}
