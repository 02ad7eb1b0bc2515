package io.latchkey.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the databases were told, as PostgreSQL's log shows it with {@code log_statement=all}. */
record Recording(List<Transaction> transactions) {

    /** What {@code log_line_prefix} must be for the log to be read here. */
    static final String PREFIX = "recorded %d %p ";

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern LINE = Pattern.compile("recorded (\\S+) (\\d+) (LOG|DETAIL):\\s+(.*)", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");

    /** SQL with {@code ?} in place of its parameters, and their values as text. */
    record Statement(String sql, List<String> parameters) {}

    /** What was committed together; a statement by itself is a transaction, too. */
    record Transaction(String database, List<Statement> statements) {

        boolean contains(String sql) {
            return statements.stream()
                    .anyMatch(statement -> statement.sql().toLowerCase().contains(sql));
        }

        Set<String> ids() {
            return statements.stream()
                    .flatMap(statement -> statement.parameters().stream())
                    .filter(Objects::nonNull)
                    .flatMap(value -> ID.matcher(value).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
    }

    /** One line of the log with the line that describes it. */
    private record Entry(String database, String process, Statement statement) {}

    /** All transactions that were committed, in the order of their commits. */
    static Recording of(String log) {
        Map<String, List<Statement>> open = new HashMap<>();
        List<Transaction> committed = new ArrayList<>();
        for (Entry entry : entries(log)) {
            List<Statement> transaction = open.get(entry.process());
            switch (entry.statement().sql().toUpperCase()) {
                case "BEGIN" -> open.put(entry.process(), new ArrayList<>());
                case "ROLLBACK" -> open.remove(entry.process());
                case "COMMIT" -> {
                    if (open.remove(entry.process()) != null) {
                        committed.add(new Transaction(entry.database(), transaction));
                    }
                }
                default -> {
                    if (transaction == null) {
                        committed.add(new Transaction(entry.database(), List.of(entry.statement())));
                    } else {
                        transaction.add(entry.statement());
                    }
                }
            }
        }
        return new Recording(committed);
    }

    private static List<Entry> entries(String log) {
        List<Entry> entries = new ArrayList<>();
        for (String line : log.split("\n(?!\t)")) {
            Matcher parts = LINE.matcher(line);
            if (!parts.find()) {
                continue;
            }
            String process = parts.group(2);
            String text = parts.group(4).replace("\n\t", "\n").strip();
            Matcher execute = EXECUTE.matcher(text);
            if (execute.matches()) {
                String sql = execute.group(1).strip().replaceAll("\\$\\d+", "?");
                entries.add(new Entry(parts.group(1), process, new Statement(sql, List.of())));
            } else if (text.toLowerCase().startsWith("parameters:")) {
                // PostgreSQL writes a statement and its parameters at once, so nobody's line comes between.
                String sql = entries.removeLast().statement().sql();
                entries.add(new Entry(parts.group(1), process, new Statement(sql, values(text))));
            }
        }
        return entries;
    }

    private static List<String> values(String parameters) {
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            String value = parameter.group(1);
            values.add(
                    value.equals("NULL")
                            ? null
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return values;
    }

    /** The one transaction that contains this SQL, and all that name an id which it names. */
    Recording around(String sql) {
        List<Transaction> found =
                transactions.stream().filter(one -> one.contains(sql)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " transactions contain: " + sql);
        }
        Set<String> ids = found.getFirst().ids();
        return new Recording(transactions.stream()
                .filter(one -> !Collections.disjoint(one.ids(), ids))
                .toList());
    }

    @Override
    public String toString() {
        int count =
                transactions.stream().mapToInt(one -> one.statements().size()).sum();
        return transactions.size() + " transactions of " + count + " statements";
    }
}
