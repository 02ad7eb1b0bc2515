package io.latchkey.devkit.world;

import io.latchkey.devkit.front.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one of our services is run: its jar as the build leaves it, told by variables where the others are. */
final class ServiceProgram {
    private ServiceProgram() {}

    static Program of(Service service, Checkout checkout, Ports ports, WorldFolders folders) {
        Path jar = checkout.target(service.label()).resolve("quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>(List.of(
                Java.command(),
                "-Xmx512m",
                // Small heaps on few shared cores: a parallel collector would only take from its neighbours.
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(moreOptions(service));
        command.addAll(List.of("-jar", jar.toString()));
        URI ready = ports.address(Port.of(service)).resolve("/q/health/ready");
        return new Program(
                new Program.Plan(
                        service.label(), command, settings(service, ports, folders), Readiness.answers(ready), "TERM"),
                folders);
    }

    /** The last of two options counts: {@code LATCHKEY_LISTINGS_JVM="-Xmx6g"} is for a million listings. */
    private static List<String> moreOptions(Service service) {
        String options = System.getenv("LATCHKEY_" + service + "_JVM");
        return options == null || options.isBlank()
                ? List.of()
                : List.of(options.strip().split(" +"));
    }

    /** The same settings serve {@code make dev}. */
    static Map<String, String> settings(Service service, Ports ports, WorldFolders folders) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(Port.of(service))));
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRES) + "/" + service.label());
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.label());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", service.label());
        settings.put("LATCHKEY_ISSUER", Keycloak.issuer(ports).toString());
        settings.put("LATCHKEY_SERVICE_CLIENT_ID", "latchkey-" + service.label());
        settings.put("LATCHKEY_SERVICE_CLIENT_SECRET", "latchkey-" + service.label());
        settings.put(
                "LATCHKEY_FILES_DIRECTORY",
                folders.files(service.label()).toAbsolutePath().toString());
        settings.put("LATCHKEY_CLOCK_SETTABLE", "true");
        // A frontend on any port of this machine; a backslash would be taken for the list's own.
        settings.put("LATCHKEY_CORS_ORIGINS", "/http://(localhost|127[.]0[.]0[.]1):[0-9]+/");
        settings.put(
                "LATCHKEY_SANDBOX_PROVIDER_URL", ports.address(Port.SANDBOX).toString());
        for (Service other : Service.values()) {
            settings.put(
                    "LATCHKEY_" + other + "_URL", ports.address(Port.of(other)).toString());
        }
        return settings;
    }
}
