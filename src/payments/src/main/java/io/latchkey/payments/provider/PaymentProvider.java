package io.latchkey.payments.provider;

import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A payment provider. No method throws for what goes wrong on the way: that is {@link ProviderOutcome.Unclear}. */
public interface PaymentProvider {

    /** How it is called in rows, accounts and addresses: {@code sandbox}. */
    String name();

    /** The setting it lacks; nothing if it can be used. One that lacks a setting is not offered. */
    default Optional<String> missingSetting() {
        return Optional.empty();
    }

    /** What is wrong with where a host's money is to go, for the host; nothing if it may be right. */
    default Optional<String> objectionTo(String destination) {
        return Optional.empty();
    }

    /** In steps of how many minor units it takes amounts of a currency; a call of another amount is refused. */
    default long step(Currency currency) {
        return 1;
    }

    /** Never called inside a database transaction. Repeating a call with its id does nothing twice. */
    ProviderOutcome send(SentCall call);

    /** What became of a call. Only reads: nothing is made by asking, however often. */
    ProviderOutcome lookUp(SentCall call);

    /**
     * Which captures, refunds and payouts it carried out in a period, and which money banks took back, page by page, each
     * once. Repeating a question with its {@code after} goes on at the same place.
     */
    default ProviderList list(ProviderList.Question question) {
        return new ProviderList.NotOffered();
    }

    /** What guests' banks contest. */
    default ProviderDisputes disputes() {
        return ProviderDisputes.NONE;
    }

    /**
     * Reads a message from the provider.
     *
     * @param body exactly as it came: the signature is over these bytes
     * @param header a header's value by its name, {@code null} if there is none
     * @return nothing unless the message is genuine and fresh
     */
    Optional<WebhookHint> readWebhook(byte[] body, UnaryOperator<String> header);

    /**
     * A genuine message: that something happened, not what is true now.
     *
     * @param operation our call that it is about, if any
     * @param dispute the provider's name of the dispute that it is about, if any
     */
    record WebhookHint(String eventId, Optional<UUID> operation, Optional<String> dispute) {

        public WebhookHint(String eventId, Optional<UUID> operation) {
            this(eventId, operation, Optional.empty());
        }
    }
}
