package io.latchkey.e2e.deploy;

import static io.latchkey.e2e.Repository.SERVICES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.e2e.Repository;
import io.latchkey.e2e.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Dockerfile and the compose file, against the code they pack and each other. No engine is needed. */
class ContainersTest {

    private final String dockerfile = Repository.text("docker/Dockerfile");
    private final JsonNode compose = Yaml.document(Repository.text("docker/compose.yaml"));

    @Test
    void packsWhatTheBuildLeavesAndRunsItWithoutRights() {
        assertTrue(dockerfile.contains("src/${SERVICE}/target/quarkus-app/"));
        assertTrue(dockerfile.contains("USER 10001:10001"));
        assertTrue(dockerfile.contains("QUARKUS_HTTP_HOST=0.0.0.0"));
        var release = Pattern.compile("<maven.compiler.release>(\\d+)<").matcher(Repository.text("pom.xml"));
        assertTrue(release.find());
        assertTrue(dockerfile.contains("ARG JDK=" + release.group(1)), "the JDK the code is compiled for");
    }

    @Test
    void givesEveryServiceItsDatabaseItsClientAndItsNeighbours() {
        for (String service : SERVICES) {
            JsonNode entry = compose.at("/services/" + service);
            JsonNode environment = entry.get("environment");
            assertEquals(service, entry.at("/build/args/SERVICE").asText());
            assertEquals("jdbc:postgresql://postgres/" + service, setting(environment, "QUARKUS_DATASOURCE_JDBC_URL"));
            assertEquals("latchkey-" + service, setting(environment, "LATCHKEY_SERVICE_CLIENT_ID"));
            assertTrue(Repository.text("docker/databases.sql").contains("CREATE DATABASE " + service));
            for (String neighbour : SERVICES) {
                assertEquals(
                        "http://" + neighbour + ":" + port(),
                        setting(environment, Settings.variable("latchkey." + neighbour + ".url")));
            }
        }
    }

    @Test
    void namesNoSettingThatTheCodeDoesNotRead() {
        var known = Settings.known();
        for (JsonNode entry : compose.get("services")) {
            entry.path("environment")
                    .fieldNames()
                    .forEachRemaining(name -> assertTrue(
                            known.contains(name) || name.startsWith("KC_") || name.startsWith("POSTGRES_"),
                            name + " is read by nobody"));
        }
    }

    @Test
    void mountsFilesThatExist() {
        for (JsonNode entry : compose.get("services")) {
            Yaml.items(entry.path("volumes"))
                    .map(JsonNode::asText)
                    .filter(volume -> volume.startsWith("."))
                    .map(volume -> volume.substring(0, volume.indexOf(':')))
                    .forEach(file ->
                            assertTrue(Files.exists(Repository.path("docker").resolve(file)), file));
        }
    }

    @Test
    void opensPortsToThisMachineOnly() {
        for (JsonNode entry : compose.get("services")) {
            Yaml.items(entry.path("ports"))
                    .forEach(port -> assertTrue(port.asText().startsWith("127.0.0.1:")));
        }
    }

    @Test
    void runsProgramsThatExist() {
        for (String name : new String[] {"front", "sandbox"}) {
            String program = compose.at("/services/" + name + "/command/0").asText();
            Path main = Repository.path("src/devkit/src/main/java/" + program.replace('.', '/') + ".java");
            assertTrue(Repository.text(main).contains("void main("), program);
        }
    }

    @Test
    void runsTheVersionsWeBuildWith() {
        var keycloak = Pattern.compile("<keycloak.version>(.+)<").matcher(Repository.text("pom.xml"));
        assertTrue(keycloak.find());
        assertEquals(
                "keycloak/keycloak:" + keycloak.group(1),
                compose.at("/services/keycloak/image").asText());
        var postgres = Pattern.compile("<postgresql-binaries.version>(\\d+)\\.").matcher(Repository.text("pom.xml"));
        assertTrue(postgres.find());
        assertEquals(
                "postgres:" + postgres.group(1),
                compose.at("/services/postgres/image").asText());
    }

    private String port() {
        var port = Pattern.compile("QUARKUS_HTTP_PORT=(\\d+)").matcher(dockerfile);
        assertTrue(port.find());
        return port.group(1);
    }

    private static String setting(JsonNode environment, String name) {
        return environment.path(name).asText();
    }
}
