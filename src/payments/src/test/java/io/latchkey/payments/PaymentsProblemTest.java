package io.latchkey.payments;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentsProblemTest {

    @ParameterizedTest
    @EnumSource(PaymentsProblem.class)
    void isDocumented(PaymentsProblem problem) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("latchkey.root"), "src/docs/problems.md"));
        String ours = page.substring(page.indexOf("## Payments"));
        assertTrue(ours.contains("| `" + problem.slug() + "` | " + problem.status() + " |"), problem.name());
    }
}
