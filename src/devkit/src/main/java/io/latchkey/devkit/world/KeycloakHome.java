package io.latchkey.devkit.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Keycloak, unpacked and built for PostgreSQL once per checkout; every world of the checkout starts the same copy. */
record KeycloakHome(Path path) {
    static final String VERSION = "26.7.3";
    private static final String REALM = "/realm/latchkey-realm.json";

    /** What Latchkey never uses only costs start time. */
    private static final String UNUSED =
            "admin-fine-grained-authz,authorization,ciba,device-flow,impersonation,kerberos,"
                    + "organization,par,passkeys";

    /** Unpacks and builds if this is the first time, which takes about half a minute. */
    static KeycloakHome in(Path cache, Path archive) {
        Path home = cache.resolve("keycloak-" + VERSION);
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            KeycloakHome keycloak = new KeycloakHome(home);
            if (!Files.exists(home.resolve("latchkey.built"))) {
                Folders.delete(home);
                unpack(archive, home);
                Processes.run(keycloak.command("build", "--db=postgres", "--features-disabled=" + UNUSED));
                Files.createFile(home.resolve("latchkey.built"));
            }
            keycloak.placeRealm();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be prepared in " + home, e);
        }
    }

    static boolean isPrepared(Path cache) {
        return Files.exists(cache.resolve("keycloak-" + VERSION).resolve("latchkey.built"));
    }

    /** What {@code kc.sh} would run, without the shell between us and the process. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Java.command(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + path,
                "-Djboss.server.config.dir=" + path.resolve("conf"),
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                path.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void placeRealm() throws IOException {
        Path folder = Files.createDirectories(path.resolve("data/import"));
        try (InputStream realm = KeycloakHome.class.getResourceAsStream(REALM)) {
            Files.copy(realm, folder.resolve("latchkey-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void unpack(Path archive, Path home) throws IOException {
        String top = "keycloak-" + VERSION + "/";
        try (InputStream file = Files.newInputStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file, 1 << 16))) {
            Tar.unpack(tar, home, entry -> entry.getName().substring(top.length()));
        }
    }
}
