package io.latchkey.engine;

import io.latchkey.devkit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheImportRules() {
        ArchitectureRules.of("io.latchkey.engine")
                .engines("availability", "pricing")
                .without("entity", "repository", "service", "rest", "client")
                .check();
    }
}
