package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Stripe's whole description, for the paths that the excerpt of it lacks. Four megabytes of YAML take seconds to read: the
 * text is cut at its paths and schemas, and of these only what is asked for is read.
 */
final class WholeDescription {

    static final Path FILE = StripeDescription.FILE.resolveSibling("spec3-2023-08-16.yaml.gz");

    private static final Pattern PATH = Pattern.compile(" {2}'?/\\S+:");
    private static final Pattern SCHEMA = Pattern.compile(" {4}\\w[\\w.]*:");

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Map<String, StringBuilder> paths = new HashMap<>();
    private final Map<String, StringBuilder> schemas = new HashMap<>();
    private final Map<String, JsonNode> read = new HashMap<>();

    private WholeDescription() {}

    static Optional<WholeDescription> find() {
        if (!Files.isRegularFile(FILE)) {
            return Optional.empty();
        }
        WholeDescription whole = new WholeDescription();
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            whole.cut(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(whole);
    }

    private void cut(BufferedReader text) throws IOException {
        StringBuilder part = new StringBuilder();
        boolean inPaths = false;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            inPaths |= line.equals("paths:");
            if (inPaths ? PATH.matcher(line).matches() : SCHEMA.matcher(line).matches()) {
                part = new StringBuilder();
                (inPaths ? paths : schemas).put(name(line), part);
            }
            part.append(line).append('\n');
        }
    }

    private static String name(String line) {
        return line.strip().replaceAll("^'|'?:$", "");
    }

    Set<String> paths() {
        return paths.keySet();
    }

    JsonNode path(String template) {
        return part(template, paths);
    }

    JsonNode schema(String name) {
        return part(name, schemas);
    }

    private JsonNode part(String name, Map<String, StringBuilder> parts) {
        return read.computeIfAbsent(name, missing -> {
            try {
                return parts.containsKey(name)
                        ? yaml.readTree(parts.get(name).toString()).path(name)
                        : MissingNode.getInstance();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
