package io.latchkey.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.e2e.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed OpenAPI files are the code's, and pass the linter. */
class OpenApiFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"listings", "bookings", "payments"})
    void saysWhatTheCodeSays(String service) {
        var made = Repository.path("src/" + service + "/target/openapi/" + service + ".yaml");
        assertTrue(Files.exists(made), made + " is made when the service is packaged");
        assertEquals(
                Repository.text(made),
                Repository.text("openapi/" + service + ".yaml"),
                "run `make openapi` and commit the files");
    }

    @Test
    void passesTheLinter() throws IOException, InterruptedException {
        var spectral = Repository.path(".ci/spectral/node_modules/.bin/spectral");
        Assumptions.assumeTrue(Files.exists(spectral), "the linter is not installed (no node?): see .ci/spectral");
        var process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "node \"$0\" lint --ruleset .ci/spectral/ruleset.yaml openapi/*.yaml",
                        spectral.toString())
                .directory(Repository.path(".").toFile())
                .redirectErrorStream(true)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), report);
    }
}
