package io.latchkey.payments.provider;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A payment provider. No method throws for what goes wrong on the way: that is {@link ProviderOutcome.Unclear}. */
public interface PaymentProvider {

    /** How it is called in rows, accounts and addresses: {@code sandbox}. */
    String name();

    /** Never called inside a database transaction. Repeating a call with its id does nothing twice. */
    ProviderOutcome send(ProviderCall call);

    /** What became of the call with this id. */
    ProviderOutcome lookUp(UUID operation);

    /**
     * Which captures, refunds and payouts it carried out in a period, page by page, each once. Repeating a question with
     * its {@code after} goes on at the same place.
     */
    default ProviderList list(ProviderList.Question question) {
        return new ProviderList.NotOffered();
    }

    /**
     * Reads a message from the provider.
     *
     * @param body exactly as it came: the signature is over these bytes
     * @param header a header's value by its name, {@code null} if there is none
     * @return nothing unless the message is genuine and fresh
     */
    Optional<WebhookHint> readWebhook(byte[] body, UnaryOperator<String> header);

    /** A genuine message: that something happened, not what is true now. */
    record WebhookHint(String eventId, Optional<UUID> operation) {}
}
