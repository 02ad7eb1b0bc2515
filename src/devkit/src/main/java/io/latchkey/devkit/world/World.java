package io.latchkey.devkit.world;

import io.latchkey.devkit.front.Front;
import io.latchkey.devkit.front.FrontSettings;
import io.latchkey.devkit.front.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The whole system on one machine: PostgreSQL, Keycloak, the three services, the sandbox provider and the front.
 *
 * <p>{@code make run} starts one on the usual ports and keeps its data; a test starts {@link #fresh()} ones and may kill
 * and restart each part.
 */
public final class World implements AutoCloseable {
    private static final List<String> DATABASES = List.of("listings", "bookings", "payments", Keycloak.DATABASE);

    private final Checkout checkout;
    private final Ports ports;
    private final WorldFolders folders;
    private final Progress progress;
    private final Map<Service, Program> services = new EnumMap<>(Service.class);
    private final Postgres postgres;
    private final Program sandbox;
    private final Tokens tokens;
    private Program keycloak;
    private Front front;
    private Path throwAway;

    public World(Checkout checkout, Ports ports, WorldFolders folders, Progress progress) {
        this.checkout = checkout;
        this.ports = ports;
        this.folders = folders;
        this.progress = progress;
        this.postgres = new Postgres(folders, ports.of(Port.POSTGRES), PostgresSettings.LOCAL);
        this.sandbox = SandboxProgram.of(ports, folders);
        this.tokens = new Tokens(Keycloak.issuer(ports));
        for (Service service : Service.values()) {
            services.put(service, ServiceProgram.of(service, checkout, ports, folders));
        }
    }

    /** A world of its own for a test: free ports, no data, nothing left of it when it is closed. */
    public static World fresh() {
        try {
            Path data = Files.createTempDirectory("latchkey-world-");
            Checkout checkout = Checkout.find();
            WorldFolders folders = new WorldFolders(data, checkout.cache());
            World world = new World(checkout, Ports.free(), folders, Progress.silent());
            world.throwAway = data;
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException("No room for a fresh world", e);
        }
    }

    /** Starts everything and returns when the front serves all of it; if one part fails, nothing stays behind. */
    public World start() {
        return startWithout(List.of());
    }

    /** Starts everything but these services, which somebody else runs on their ports. */
    public World startWithout(List<Service> absent) {
        requireFreePorts();
        try {
            KeycloakHome home = Together.both(this::prepareKeycloak, this::startPostgres);
            keycloak = Keycloak.program(home, ports, postgres, folders);
            Together.allOr(steps(absent), this::stopParts);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Stops what an earlier world of this folder left behind; a stranger on one of our ports is named and refused. */
    public void requireFreePorts() {
        List<String> found = Leftovers.clear(folders.runFolder());
        if (!found.isEmpty()) {
            progress.say("Stopped what an earlier run left behind: " + String.join(", ", found));
        }
        ports.busy().ifPresent(message -> {
            throw new IllegalStateException(message);
        });
    }

    private List<Runnable> steps(List<Service> absent) {
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> progress.step("Keycloak " + KeycloakHome.VERSION, keycloak::start));
        services.forEach((service, program) -> {
            if (!absent.contains(service)) {
                steps.add(() -> progress.step("service " + service.label(), program::start));
            }
        });
        steps.add(() -> progress.step("sandbox payment provider", sandbox::start));
        steps.add(() -> progress.step("front", () -> front = Front.start(frontSettings())));
        return steps;
    }

    private KeycloakHome prepareKeycloak() {
        Path archive = checkout.target("devkit").resolve("keycloak/keycloak-quarkus-dist.tar.gz");
        if (KeycloakHome.isPrepared(folders.cache())) {
            return KeycloakHome.in(folders.cache(), archive);
        }
        progress.say("  preparing Keycloak, once per checkout; this takes about half a minute …");
        return progress.make("Keycloak prepared", () -> KeycloakHome.in(folders.cache(), archive));
    }

    private void startPostgres() {
        progress.step("PostgreSQL " + PostgresBinaries.VERSION, () -> {
            postgres.start();
            DATABASES.forEach(postgres::ensureDatabase);
        });
    }

    private FrontSettings frontSettings() {
        Map<Service, URI> addresses = new EnumMap<>(Service.class);
        services.keySet().forEach(service -> addresses.put(service, ports.address(Port.of(service))));
        return new FrontSettings(
                "127.0.0.1", ports.of(Port.FRONT), addresses, ports.address(Port.SANDBOX), Keycloak.issuer(ports));
    }

    public Ports ports() {
        return ports;
    }

    public WorldFolders folders() {
        return folders;
    }

    /** The one public address. */
    public URI address() {
        return ports.address(Port.FRONT);
    }

    public URI issuer() {
        return Keycloak.issuer(ports);
    }

    /** The variables a service is told, for those who run it themselves. */
    public Map<String, String> settings(Service service) {
        return ServiceProgram.settings(service, ports, folders);
    }

    /** A service by its name, to kill it and start it again. */
    public Program service(String name) {
        return services.get(Service.named(name));
    }

    public Program sandbox() {
        return sandbox;
    }

    public Program keycloak() {
        return keycloak;
    }

    public Postgres postgres() {
        return postgres;
    }

    /** Straight into the database of a service, for checks that the API cannot make. */
    public Connection connect(String service) throws SQLException {
        return postgres.connect(service);
    }

    /** Access tokens from the real Keycloak. */
    public Tokens tokens() {
        return tokens;
    }

    /** Strangers who sign up. */
    public People people() {
        return new People(issuer(), tokens());
    }

    /** Stops in the order that lets each part finish: the front first, the database last. */
    @Override
    public void close() {
        stopParts();
        if (throwAway != null) {
            Folders.delete(throwAway);
        }
    }

    private void stopParts() {
        if (front != null) {
            front.close();
        }
        Together.all(services.values().stream()
                .map(program -> (Runnable) program::close)
                .toList());
        Together.all(List.of(sandbox::close, () -> {
            if (keycloak != null) {
                keycloak.close();
            }
        }));
        postgres.close();
    }
}
