package io.latchkey.e2e.search;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code make exact-search} does the same with thousands of listings. */
class ExactSearchScenario {

    @Test
    @DisplayName(
            "R38 every hit can be quoted at its price, every listing that can be quoted is on some page, none twice")
    void findsExactlyWhatCanBeQuoted() {
        ExactSearch proof = new ExactSearch(38);
        proof.publish(60, true);
        proof.look("bbox=-21,-31,-17,-27", 3);
    }
}
