package io.latchkey.bookings.escrow;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.feed.FeedConsumer;
import io.latchkey.platform.feed.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the payments feed. */
@ApplicationScoped
public class PaymentsFeed extends FeedConsumer {

    private static final String PAYMENT_EVENTS = "io.latchkey.payment.";
    private static final String TAKEN_BACK = "TAKE_BACK";

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
                .filter(PaymentsFeed::isOfAnAccount)
                .map(PaymentsFeed::account)
                .toList());
    }

    @Override
    protected void apply(FeedEvent event) {
        if (!isOfAnAccount(event)) {
            return;
        }
        JsonNode data = event.data();
        BookingId account = account(event);
        PaymentId payment = PaymentId.of(data.required("paymentId").textValue());
        switch (event.type().substring(PAYMENT_EVENTS.length())) {
            case "authorized" -> facts.authorized(account, payment, event.time(), instant(data, "captureBefore"));
            case "scheduled", "charge-declined" ->
                facts.scheduled(account, payment, event.time(), instant(data, "chargeAt"));
            case "captured" -> facts.captured(account, payment, money(data.required("amount")));
            case "capture-refused", "expired" -> facts.lost(account, payment);
            case "conflicted" -> facts.frozen(account, payment);
            case "voided" -> facts.voided(account, payment);
            case "deposit-settled" -> facts.depositSettled(account, payment, event.time());
            case "dispute-lost", "dispute-accepted" ->
                lostDispute(data).ifPresent(dispute -> facts.disputeLost(account, payment, dispute));
            case "settled" -> facts.settled(account, payment, settlement(data));
            default -> {
                // Declines and the progress of refunds are between the guest and payments.
            }
        }
    }

    private static boolean isOfAnAccount(FeedEvent event) {
        return event.type().startsWith(PAYMENT_EVENTS) && event.data().hasNonNull("bookingId");
    }

    private static BookingId account(FeedEvent event) {
        return BookingId.of(event.data().required("bookingId").textValue());
    }

    private static SettlementFact settlement(JsonNode data) {
        return new SettlementFact(
                UUID.fromString(data.required("settlementId").textValue()),
                money(data.required("refund")),
                money(data.required("released")),
                TAKEN_BACK.equals(data.required("reason").textValue()));
    }

    /** Empty if payments told it before it said whose money it was. */
    private static Optional<LostDispute> lostDispute(JsonNode data) {
        return data.hasNonNull("fromEscrow")
                ? Optional.of(new LostDispute(
                        UUID.fromString(data.required("disputeId").textValue()), money(data.get("fromEscrow"))))
                : Optional.empty();
    }

    private static Instant instant(JsonNode data, String name) {
        return Instant.parse(data.required(name).textValue());
    }

    private static Money money(JsonNode node) {
        return Money.of(
                node.required("amountMinor").longValue(),
                node.required("currency").textValue());
    }
}
