package io.latchkey.devkit.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far an import has come, one JSON line per step, appended as it happens. It only spares work: what it does not
 * know is found again by the listing's external reference.
 */
final class ImportState implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    enum Stage {
        DRAFTED,
        CLOSED_DATES,
        PUBLISHED
    }

    record Step(String listingId, Stage stage) {}

    private final Path file;
    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private volatile Integer shiftWeeks;
    private Writer writer;

    ImportState(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                // A line torn by a kill is no line: read what parses.
                Files.readString(file).lines().forEach(this::read);
            }
            open(StandardOpenOption.APPEND);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(StandardOpenOption how) throws IOException {
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, how);
    }

    private void read(String line) {
        try {
            JsonNode node = line.isBlank() ? JSON.nullNode() : JSON.readTree(line);
            if (node.has("shiftWeeks")) {
                shiftWeeks = node.get("shiftWeeks").asInt();
            } else if (node.has("row") && node.has("stage")) {
                Stage stage = Stage.valueOf(node.get("stage").asText());
                steps.put(
                        node.get("row").asText(), new Step(node.path("listing").asText(), stage));
            }
        } catch (JsonProcessingException | IllegalArgumentException torn) {
            return;
        }
    }

    /** The shift of the run that began this import: one that continues it must not move the dates again. */
    Optional<Integer> shiftWeeks() {
        return Optional.ofNullable(shiftWeeks);
    }

    void begin(int weeks) {
        shiftWeeks = weeks;
        append(JSON.createObjectNode().put("shiftWeeks", weeks));
    }

    Optional<Step> of(String rowId) {
        return Optional.ofNullable(steps.get(rowId));
    }

    /** Any listing an earlier run made, to see whether that system is still the same one. */
    Optional<String> anyListing() {
        return steps.values().stream().map(Step::listingId).findAny();
    }

    void reached(String rowId, String listingId, Stage stage) {
        steps.put(rowId, new Step(listingId, stage));
        append(JSON.createObjectNode()
                .put("row", rowId)
                .put("listing", listingId)
                .put("stage", stage.name()));
    }

    /** The system was wiped since: nothing of this is true any more. */
    void forget() {
        steps.clear();
        shiftWeeks = null;
        try {
            writer.close();
            open(StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void append(ObjectNode line) {
        try {
            writer.write(line + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note progress in " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
