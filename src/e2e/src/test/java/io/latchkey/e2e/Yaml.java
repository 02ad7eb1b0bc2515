package io.latchkey.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML as programs see it: anchors and merges resolved, a stream of documents as a list. */
public final class Yaml {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Yaml() {}

    public static List<JsonNode> documents(String text) {
        var loader = new org.yaml.snakeyaml.Yaml(new LoaderOptions());
        return StreamSupport.stream(loader.loadAll(text).spliterator(), false)
                .map(document -> (JsonNode) JSON.valueToTree(document))
                .toList();
    }

    public static JsonNode document(String text) {
        return documents(text).getFirst();
    }

    public static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
