package io.latchkey.listings;

import io.latchkey.devkit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheImportRules() {
        ArchitectureRules.of("io.latchkey.listings")
                .engines("offer", "place")
                .engineUpon("kind", "offer")
                .check();
    }
}
