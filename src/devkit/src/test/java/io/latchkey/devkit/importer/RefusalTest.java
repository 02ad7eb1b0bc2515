package io.latchkey.devkit.importer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.world.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void isDocumented(Refusal.Reason reason) throws IOException {
        String page = Files.readString(Checkout.find().root().resolve("src/docs/import.md"));
        assertTrue(page.contains("`" + reason + "`"), () -> reason + " is not in src/docs/import.md");
    }
}
