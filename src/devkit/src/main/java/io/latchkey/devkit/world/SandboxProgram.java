package io.latchkey.devkit.world;

import io.latchkey.devkit.sandbox.SandboxMain;
import java.util.List;
import java.util.Map;

/** The sandbox payment provider as a process of its own, as far away from us as a real one. */
final class SandboxProgram {
    private SandboxProgram() {}

    static Program of(Ports ports, WorldFolders folders) {
        List<String> command = List.of(
                Java.command(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName());
        Map<String, String> environment = Map.of(
                "LATCHKEY_SANDBOX_PORT", String.valueOf(ports.of(Port.SANDBOX)),
                "LATCHKEY_SANDBOX_DB", folders.sandbox().toString(),
                "LATCHKEY_SANDBOX_PUBLIC_URL", "http://localhost:" + ports.of(Port.SANDBOX),
                "LATCHKEY_SANDBOX_WEBHOOK_URL",
                        ports.address(Port.FRONT)
                                .resolve("/v1/providers/sandbox/webhooks")
                                .toString());
        return new Program(
                new Program.Plan("sandbox", command, environment, Readiness.accepts(ports.of(Port.SANDBOX)), "TERM"),
                folders);
    }
}
