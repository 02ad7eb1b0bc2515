package io.latchkey.payments.provider;

import java.util.List;
import java.util.Optional;

/** What a provider answered to something about disputes. */
public sealed interface DisputeAnswer {

    /** The dispute as it stands now. */
    record Known(ProviderDispute dispute) implements DisputeAnswer {}

    /** There is no such dispute, or only a question of the bank that has moved no money. */
    record None() implements DisputeAnswer {}

    /** It does not do that, finally; the message is for the operator. */
    record Refused(String message) implements DisputeAnswer {}

    /** Nobody knows; the reason is for the operator. Asked again. */
    record Unclear(String reason) implements DisputeAnswer {}

    /**
     * A page of its list.
     *
     * @param next where the next page starts; empty on the last
     */
    record Page(List<ProviderDispute> disputes, Optional<String> next) implements DisputeAnswer {

        public Page {
            disputes = List.copyOf(disputes);
        }
    }
}
