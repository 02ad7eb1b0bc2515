package io.latchkey.payments.provider;

import java.time.Instant;
import java.util.Optional;

/**
 * A call on its way, with what helps its provider to find it again.
 *
 * @param reference the provider's own id of what the call made; {@code null} while it has named none
 * @param plannedAt it did not leave before
 * @param sentAt when it left for the last time
 * @param authorization the authorization or mandate the call is about, as it was sent; {@code null} for a mandate, for an
 *     authorization with the guest, and for a payout
 */
public record SentCall(ProviderCall call, String reference, Instant plannedAt, Instant sentAt, SentCall authorization) {

    public Optional<String> knownAs() {
        return Optional.ofNullable(reference);
    }

    /** Whether it is about a card that is kept, and not about an authorization. */
    public boolean isAboutMandate() {
        return authorization != null && authorization.call() instanceof ProviderCall.SetUpMandate;
    }
}
