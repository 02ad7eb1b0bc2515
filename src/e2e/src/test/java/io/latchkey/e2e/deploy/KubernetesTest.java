package io.latchkey.e2e.deploy;

import static io.latchkey.e2e.Repository.SERVICES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.e2e.Repository;
import io.latchkey.e2e.Yaml;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rendered manifests: probes, ports, settings and rights of the three services. Needs kubectl, not a cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubernetesTest {

    private Manifests production;

    @BeforeAll
    void render() {
        production = Manifests.render("k8s/overlays/production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/base", "k8s/overlays/local", "k8s/overlays/production"})
    void rendersTheThreeServices(String directory) {
        var manifests = Manifests.render(directory);
        for (String service : SERVICES) {
            for (String kind : List.of("Deployment", "Service", "HorizontalPodAutoscaler", "NetworkPolicy")) {
                assertTrue(manifests.has(kind, "latchkey-" + service), kind + " " + service + " in " + directory);
            }
        }
    }

    @Test
    void probesWhatQuarkusAnswers() {
        for (String service : SERVICES) {
            JsonNode container = container(service);
            assertEquals("/q/health/started", path(container, "startupProbe"));
            assertEquals("/q/health/live", path(container, "livenessProbe"));
            assertEquals("/q/health/ready", path(container, "readinessProbe"));
            assertEquals("http", container.at("/readinessProbe/httpGet/port").asText());
        }
        assertTrue(Repository.text("src/platform/pom.xml").contains("quarkus-smallrye-health"));
    }

    @Test
    void opensThePortTheImageListensOn() {
        String image = Repository.text("docker/Dockerfile");
        for (String service : SERVICES) {
            int port = container(service).at("/ports/0/containerPort").asInt();
            assertTrue(image.contains("QUARKUS_HTTP_PORT=" + port), "port " + port);
            JsonNode address = production.get("Service", "latchkey-" + service);
            assertEquals("http", address.at("/spec/ports/0/targetPort").asText());
            assertEquals(
                    service,
                    address.at("/spec/selector/app.kubernetes.io~1name").asText());
        }
    }

    @Test
    void namesNoSettingThatTheCodeDoesNotRead() {
        var known = Settings.known();
        for (String service : SERVICES) {
            var settings = production.settings(service).keySet();
            settings.forEach(name -> assertTrue(known.contains(name), name + " is read by nobody"));
            for (String needed : List.of(
                    "LATCHKEY_ISSUER",
                    "LATCHKEY_AUDIENCE",
                    "LATCHKEY_SERVICE_CLIENT_ID",
                    "LATCHKEY_SERVICE_CLIENT_SECRET",
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "QUARKUS_DATASOURCE_PASSWORD")) {
                assertTrue(settings.contains(needed), service + " lacks " + needed);
            }
        }
    }

    @Test
    void givesEachServiceItsOwnDatabaseAndClient() {
        for (String service : SERVICES) {
            var settings = production.settings(service);
            assertTrue(settings.get("QUARKUS_DATASOURCE_JDBC_URL").endsWith("/" + service));
            assertEquals("latchkey-" + service, settings.get("LATCHKEY_SERVICE_CLIENT_ID"));
            assertEquals("database-" + service, settings.get("QUARKUS_DATASOURCE_PASSWORD"));
            for (String neighbour : SERVICES) {
                String address = settings.get(Settings.variable("latchkey." + neighbour + ".url"));
                assertTrue(production.has("Service", address.substring("http://".length())), address);
            }
            assertTrue(production.has("Database", service));
        }
    }

    @Test
    void neverMovesTheClockInProduction() {
        SERVICES.forEach(
                service -> assertFalse(production.settings(service).containsKey("LATCHKEY_CLOCK_SETTABLE"), service));
    }

    @Test
    void runsWithoutRightsAndWithinBounds() {
        for (String service : SERVICES) {
            JsonNode pod = pod(service);
            JsonNode container = container(service);
            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
            assertEquals(10001, pod.at("/securityContext/runAsUser").asInt());
            assertFalse(pod.get("automountServiceAccountToken").asBoolean());
            assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
            assertFalse(
                    container.at("/securityContext/allowPrivilegeEscalation").asBoolean());
            assertEquals(
                    "ALL", container.at("/securityContext/capabilities/drop/0").asText());
            assertTrue(container.at("/resources/limits/memory").isTextual());
            assertTrue(container.at("/resources/requests/cpu").isTextual());
        }
    }

    @Test
    void keepsUploadsWhereAllReplicasFindThem() {
        JsonNode bookings = pod("bookings");
        String folder = production.settings("bookings").get("LATCHKEY_FILES_DIRECTORY");
        JsonNode mount = Yaml.items(container("bookings").get("volumeMounts"))
                .filter(one -> one.get("mountPath").asText().equals(folder))
                .findFirst()
                .orElseThrow();
        String claim = Yaml.items(bookings.get("volumes"))
                .filter(volume -> volume.get("name").equals(mount.get("name")))
                .map(volume -> volume.at("/persistentVolumeClaim/claimName").asText())
                .findFirst()
                .orElseThrow();
        assertEquals(
                "ReadWriteMany",
                production
                        .get("PersistentVolumeClaim", claim)
                        .at("/spec/accessModes/0")
                        .asText());
    }

    @Test
    void neverTakesTheLastReplicaAway() {
        for (String service : SERVICES) {
            var scaler = production.get("HorizontalPodAutoscaler", "latchkey-" + service);
            assertTrue(scaler.at("/spec/minReplicas").asInt() >= 2);
            assertEquals(
                    "latchkey-" + service,
                    scaler.at("/spec/scaleTargetRef/name").asText());
            var budget = production.get("PodDisruptionBudget", "latchkey-" + service);
            assertEquals(1, budget.at("/spec/maxUnavailable").asInt());
            assertEquals(
                    service,
                    budget.at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                            .asText());
        }
    }

    @Test
    void letsOnlyNamedPodsIn() {
        for (String service : SERVICES) {
            var policy = production.get("NetworkPolicy", "latchkey-" + service).get("spec");
            assertEquals(
                    service,
                    policy.at("/podSelector/matchLabels/app.kubernetes.io~1name")
                            .asText());
            assertEquals("http", policy.at("/ingress/0/ports/0/port").asText());
        }
    }

    @Test
    void keepsTheDatabaseSafe() {
        JsonNode cluster = production.get("Cluster", "database").get("spec");
        assertEquals(18, cluster.at("/imageCatalogRef/major").asInt());
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertEquals("on", cluster.at("/postgresql/parameters/" + setting).asText());
        }
    }

    private JsonNode pod(String service) {
        return production.get("Deployment", "latchkey-" + service).at("/spec/template/spec");
    }

    private JsonNode container(String service) {
        return pod(service).at("/containers/0");
    }

    private static String path(JsonNode container, String probe) {
        return container.at("/" + probe + "/httpGet/path").asText();
    }
}
