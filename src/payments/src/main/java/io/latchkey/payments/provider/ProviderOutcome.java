package io.latchkey.payments.provider;

import io.latchkey.kernel.money.Money;
import java.time.Instant;

/** What a provider answered. A time-out, a reset connection or a 500 is no refusal. */
public sealed interface ProviderOutcome {

    /**
     * @param amount what the provider says it did, compared with what we asked for
     * @param captureBefore for an authorization: until when it can be captured
     */
    record Done(Money amount, Instant captureBefore) implements ProviderOutcome {}

    /** A final no; the message is for the guest or the host. */
    record Refused(String code, String message) implements ProviderOutcome {}

    /** The guest has to go to this address first. */
    record NeedsGuest(String actionUrl) implements ProviderOutcome {}

    /** Nobody knows; the reason is for the operator. */
    record Unclear(String reason) implements ProviderOutcome {}

    /** Answer to a look-up only: the call never arrived. */
    record NeverArrived() implements ProviderOutcome {}
}
