package io.latchkey.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PolicyChoiceTest {

    private static final Pattern CHOICES = Pattern.compile("\n    CancellationPolicy:\n.*\n.*\n((?:      - \\w+\n)+)");

    @Test
    void hostsCanChooseEveryPolicyThatBookingsKnowsAndNoOther() throws IOException {
        Path listings = Path.of(System.getProperty("latchkey.root"), "openapi/listings.yaml");
        String choices = CHOICES.matcher(Files.readString(listings))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        List<String> known = CancellationPolicies.all().stream()
                .map(CancellationPolicy::code)
                .toList();
        assertEquals(
                known,
                choices.lines().map(line -> line.substring("      - ".length())).toList());
    }
}
