package io.latchkey.devkit.importer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was taken and what was not, row by row and in sum. */
final class ImportReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ObjectNode facts = JSON.createObjectNode();
    private final Map<Long, ObjectNode> notTaken = new TreeMap<>();
    private final Map<Refusal.Reason, Integer> reasons = new EnumMap<>(Refusal.Reason.class);
    private int rows;
    private int published;
    private int foundThere;
    private int refused;
    private int failed;

    /** Something true of the whole run, as the shift of its dates. */
    synchronized void note(String name, String value) {
        facts.put(name, value);
    }

    synchronized void add(ListingRow row, RowOutcome outcome) {
        rows++;
        switch (outcome) {
            case RowOutcome.Published done -> published++;
            case RowOutcome.FoundThere done -> foundThere++;
            case RowOutcome.Refused(var refusals) -> {
                refused++;
                ArrayNode why = entry(row).put("outcome", "REFUSED").putArray("reasons");
                refusals.forEach(refusal ->
                        why.addObject().put("reason", refusal.reason().name()).put("detail", refusal.detail()));
                refusals.forEach(refusal -> reasons.merge(refusal.reason(), 1, Integer::sum));
            }
            case RowOutcome.Failed(String problem) -> {
                failed++;
                entry(row).put("outcome", "FAILED").put("problem", problem);
            }
        }
    }

    private ObjectNode entry(ListingRow row) {
        ObjectNode entry = JSON.createObjectNode()
                .put("row", row.line())
                .put("id", row.id())
                .put("name", row.texts().name());
        notTaken.put(row.line(), entry);
        return entry;
    }

    synchronized boolean isComplete() {
        return failed == 0;
    }

    /** For people. */
    synchronized String summary(Duration took) {
        double seconds = took.toMillis() / 1000.0;
        StringBuilder text = new StringBuilder();
        facts.fields()
                .forEachRemaining(fact -> text.append(
                        "%-12s %s%n".formatted(fact.getKey(), fact.getValue().asText())));
        text.append(String.format(
                Locale.ROOT,
                "%-12s %,d: %,d published, %,d there already, %,d refused, %,d failed; %.1f s, %.1f rows a second%n",
                "rows",
                rows,
                published,
                foundThere,
                refused,
                failed,
                seconds,
                rows / Math.max(seconds, 0.001)));
        reasons.forEach((reason, count) -> text.append("%12d refused because %s%n".formatted(count, reason.text())));
        return text.toString();
    }

    /** For programs; the summary beside it for people. */
    synchronized void write(Path file, Duration took) {
        ObjectNode report = facts.deepCopy()
                .put("rows", rows)
                .put("published", published)
                .put("thereAlready", foundThere)
                .put("refused", refused)
                .put("failed", failed)
                .put("seconds", took.toMillis() / 1000.0);
        ObjectNode byReason = report.putObject("reasons");
        reasons.forEach((reason, count) -> byReason.put(reason.name(), count));
        report.putArray("notTaken").addAll(notTaken.values());
        try {
            Files.writeString(file, JSON.writeValueAsString(report) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + file, e);
        }
    }
}
