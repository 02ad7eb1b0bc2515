package io.latchkey.payments.provider;

import io.latchkey.kernel.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A capture that a guest's bank contests, as the provider tells it. The money is gone from our account there as long as
 * it is not won.
 *
 * @param reference the provider's name for it
 * @param authorization our authorization that it is about, if it is one of ours
 * @param fee what the provider charges for it at the moment; {@code null} if nothing
 * @param reason the bank's, for programs: {@code fraudulent}
 * @param dueBy until when the provider takes evidence; {@code null} if it takes none
 */
public record ProviderDispute(
        String reference,
        Optional<UUID> authorization,
        Money amount,
        Money fee,
        Status status,
        String reason,
        Instant dueBy,
        Instant openedAt) {

    /** Where it stands at the provider. */
    public enum Status {
        NEEDS_EVIDENCE,
        /** The bank has our evidence. */
        UNDER_REVIEW,
        WON,
        LOST
    }

    /** Our own id of a provider's dispute: the same whoever learns of it first, and so never a second one. */
    public static UUID idOf(String provider, String reference) {
        return UUID.nameUUIDFromBytes((provider + ":" + reference).getBytes(StandardCharsets.UTF_8));
    }
}
