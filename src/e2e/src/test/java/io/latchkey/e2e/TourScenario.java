package io.latchkey.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.World;
import io.latchkey.e2e.world.TheWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README.md's tour is run as a reader would: every block in one shell, and what it promises must be printed. */
class TourScenario {

    private static final Pattern TOUR = Pattern.compile("(?ms)^## A tour$(.*?)(?=^## |\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern PROMISE = Pattern.compile("(?m)^# → (.*)$");

    @Test
    void readsTheTourAsItIsPrinted() throws Exception {
        var tour = TOUR.matcher(Repository.text("README.md"));
        assertTrue(tour.find(), "README.md has a tour");
        List<String> blocks = BLOCK.matcher(tour.group(1))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertFalse(blocks.isEmpty());
        String output = run(TheWorld.get(), String.join("\n", blocks));

        int from = 0;
        for (String promise : PROMISE.matcher(String.join("\n", blocks))
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList()) {
            int at = output.indexOf(promise, from);
            assertTrue(at >= 0, "not printed, or not in this order: " + promise + "\n" + output);
            from = at + promise.length();
        }
    }

    /** The tour speaks of the usual ports; this world has others. */
    private static String run(World world, String script) throws IOException, InterruptedException {
        String here = script;
        for (Port port : Port.values()) {
            here = here.replace(
                    "localhost:" + port.usual(), "localhost:" + world.ports().of(port));
        }
        Process bash = new ProcessBuilder("bash", "-eu", "-c", here)
                .directory(Repository.path(".").toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), output.lines().collect(Collectors.joining("\n")));
        return output;
    }
}
