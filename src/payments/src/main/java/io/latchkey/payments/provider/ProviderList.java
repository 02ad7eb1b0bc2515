package io.latchkey.payments.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A provider's answer to the question what it did in a period. */
public sealed interface ProviderList {

    /**
     * What is asked for: at most so many deeds in {@code [from, to)} by the provider's clock.
     *
     * @param after where the page before ended, as the provider said; empty for the first page
     */
    record Question(Instant from, Instant to, Optional<String> after, int limit) {}

    /** @param next where the next page starts; empty on the last */
    record Page(List<ProviderDeed> deeds, Optional<String> next) implements ProviderList {

        public Page {
            deeds = List.copyOf(deeds);
        }
    }

    /** No list now; the reason is for the operator. Asked again later. */
    record Unclear(String reason) implements ProviderList {}

    /** This provider has no such list, or we do not read it yet: nothing can be compared. */
    record NotOffered() implements ProviderList {}
}
