package io.latchkey.bookings;

import io.latchkey.devkit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheImportRules() {
        ArchitectureRules.of("io.latchkey.bookings").check();
    }
}
