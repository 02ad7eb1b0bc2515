package io.latchkey.payments.provider;

import io.latchkey.kernel.money.Money;
import java.time.Instant;

/** What a provider answered. A time-out, a reset connection or a 500 is no refusal. */
public sealed interface ProviderOutcome {

    /** A refusal's code: what we have at the provider does not cover a payout yet. */
    String INSUFFICIENT_BALANCE = "insufficient_balance";

    /**
     * @param amount what the provider says it did, compared with what we asked for
     * @param captureBefore for an authorization: until when it can be captured
     * @param reference the provider's own id of what it made; {@code null} if it goes by ours
     */
    record Done(Money amount, Instant captureBefore, String reference) implements ProviderOutcome {

        public Done(Money amount, Instant captureBefore) {
            this(amount, captureBefore, null);
        }
    }

    /** A final no; the message is for the guest or the host. */
    record Refused(String code, String message) implements ProviderOutcome {}

    /**
     * The guest has to go to this address first.
     *
     * @param reference as of {@link Done}
     */
    record NeedsGuest(String actionUrl, String reference) implements ProviderOutcome {

        public NeedsGuest(String actionUrl) {
            this(actionUrl, null);
        }
    }

    /** Nobody knows; the reason is for the operator. */
    record Unclear(String reason) implements ProviderOutcome {}

    /** Answer to a look-up only: the call never arrived. */
    record NeverArrived() implements ProviderOutcome {}
}
