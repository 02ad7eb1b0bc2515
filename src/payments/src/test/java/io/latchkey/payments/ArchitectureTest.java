package io.latchkey.payments;

import io.latchkey.devkit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheImportRules() {
        ArchitectureRules.of("io.latchkey.payments").engines("ledger").check();
    }
}
