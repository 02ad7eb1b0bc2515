package io.latchkey.payments.provider;

import java.time.Instant;
import java.util.Optional;

/**
 * A call on its way, with what helps its provider to find it again.
 *
 * @param reference the provider's own id of what the call made; {@code null} while it has named none
 * @param plannedAt it did not leave before
 * @param sentAt when it left for the last time
 * @param authorization the authorization the call is about, as it was sent; {@code null} for an authorization itself and
 *     for a payout
 */
public record SentCall(ProviderCall call, String reference, Instant plannedAt, Instant sentAt, SentCall authorization) {

    public Optional<String> knownAs() {
        return Optional.ofNullable(reference);
    }
}
