package io.latchkey.devkit.testing;

import io.latchkey.devkit.world.Postgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service's {@code @QuarkusTest} a real PostgreSQL with a database of its own and the key that
 * {@link TestTokens} signs with. Background consumers and calls to other services are off: a test does those steps
 * itself.
 *
 * <pre>{@code
 * @QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "bookings"))
 * }</pre>
 *
 * <p>With {@code cutsCommits=true} a {@link CommitCutter} stands before the database.
 */
public final class ServiceTestResource implements QuarkusTestResourceLifecycleManager {
    private String service;
    private boolean cutsCommits;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
        cutsCommits = Boolean.parseBoolean(arguments.get("cutsCommits"));
        if (service == null) {
            throw new IllegalArgumentException("Name the service: initArgs = @ResourceArg(name = \"service\", …)");
        }
    }

    @Override
    public Map<String, String> start() {
        Postgres postgres = TestDatabase.server();
        postgres.ensureDatabase(service);
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.datasource.jdbc.url", cutsCommits ? throughACutter(postgres) : postgres.jdbcUrl(service));
        settings.put("quarkus.datasource.username", service);
        settings.put("quarkus.datasource.password", service);
        // The driver would bring the JVM's zone along; the hostile one has to be asked for.
        settings.put("quarkus.datasource.jdbc.new-connection-sql", "SET TIME ZONE '" + TestDatabase.ZONE + "'");
        settings.put("quarkus.oidc.public-key", TestKeys.publicKey());
        // With an address Quarkus would ask the server for its keys and ignore this one.
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("latchkey.issuer", TestTokens.ISSUER);
        settings.put("latchkey.audience", TestTokens.AUDIENCE);
        settings.put("latchkey.clock.settable", "true");
        settings.put("latchkey.feed.consumers.enabled", "false");
        settings.put("quarkus.oidc-client.client-enabled", "false");
        return settings;
    }

    private String throughACutter(Postgres postgres) {
        return postgres.jdbcUrl(service)
                .replace(":" + postgres.port() + "/", ":" + CommitCutter.before(postgres.port()) + "/");
    }

    /** The server is shared by the whole run and ends with it. */
    @Override
    public void stop() {}
}
