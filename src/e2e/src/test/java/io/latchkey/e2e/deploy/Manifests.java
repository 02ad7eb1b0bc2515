package io.latchkey.e2e.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.e2e.Repository;
import io.latchkey.e2e.Yaml;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** What `kubectl kustomize` makes of a directory, by kind and name. */
record Manifests(List<JsonNode> all) {

    /** Renders it; where there is no kubectl the calling test is skipped and says so. */
    static Manifests render(String directory) {
        try {
            var process = new ProcessBuilder("kubectl", "kustomize", directory)
                    .directory(Repository.path(".").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize " + directory + " failed");
            }
            return new Manifests(Yaml.documents(text));
        } catch (IOException e) {
            Assumptions.abort("kubectl is not there: " + e.getMessage());
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean has(String kind, String name) {
        return all.stream().anyMatch(node -> is(node, kind, name));
    }

    JsonNode get(String kind, String name) {
        return all.stream()
                .filter(node -> is(node, kind, name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** The environment of a service's container; a secret stands as the secret's name. */
    Map<String, String> settings(String service) {
        JsonNode container = get("Deployment", "latchkey-" + service).at("/spec/template/spec/containers/0");
        Map<String, String> settings = new TreeMap<>();
        Yaml.items(container.get("envFrom")).forEach(source -> get(
                        "ConfigMap", source.at("/configMapRef/name").asText())
                .get("data")
                .fields()
                .forEachRemaining(
                        entry -> settings.put(entry.getKey(), entry.getValue().asText())));
        Yaml.items(container.path("env"))
                .forEach(variable -> settings.put(
                        variable.get("name").asText(),
                        variable.at("/valueFrom/secretKeyRef/name").asText()));
        return settings;
    }

    private static boolean is(JsonNode node, String kind, String name) {
        return node.path("kind").asText().equals(kind)
                && node.at("/metadata/name").asText().equals(name);
    }
}
