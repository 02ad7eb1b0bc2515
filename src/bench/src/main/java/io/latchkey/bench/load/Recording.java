package io.latchkey.bench.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of one transaction, as PostgreSQL's log shows them with {@code log_statement=all}. */
record Recording(List<Statement> statements) {

    /** What {@code log_line_prefix} must be for the log to be read here. */
    static final String PREFIX = "recorded %p ";

    private static final Pattern LINE =
            Pattern.compile("recorded (\\d+) (LOG|DETAIL|ERROR|STATEMENT):\\s+(.*)", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");

    /** SQL with {@code ?} in place of its parameters, and their values as text. */
    record Statement(String sql, List<String> parameters) {}

    /** All transactions that were committed, in the order of their commits. */
    static List<Recording> committed(String log) {
        Map<String, List<Statement>> open = new HashMap<>();
        List<Recording> committed = new ArrayList<>();
        for (String line : log.split("\n(?!\t)")) {
            Matcher parts = LINE.matcher(line);
            if (!parts.find()) {
                continue;
            }
            String process = parts.group(1);
            String text = parts.group(3).replace("\n\t", "\n").strip();
            List<Statement> transaction = open.get(process);
            switch (parts.group(2)) {
                case "DETAIL" -> describe(transaction, text);
                case "LOG" -> {
                    Matcher execute = EXECUTE.matcher(text);
                    if (!execute.matches()) {
                        continue;
                    }
                    String sql = execute.group(1).strip();
                    if (sql.equalsIgnoreCase("BEGIN")) {
                        open.put(process, new ArrayList<>());
                    } else if (sql.equalsIgnoreCase("COMMIT") && transaction != null) {
                        committed.add(new Recording(List.copyOf(transaction)));
                        open.remove(process);
                    } else if (transaction != null) {
                        transaction.add(new Statement(sql.replaceAll("\\$\\d+", "?"), List.of()));
                    }
                }
                case "ERROR", "STATEMENT" -> open.remove(process);
            }
        }
        return committed;
    }

    boolean touches(String sql) {
        return statements.stream()
                .anyMatch(statement -> statement.sql().toLowerCase().contains(sql));
    }

    private static void describe(List<Statement> transaction, String detail) {
        if (transaction == null
                || transaction.isEmpty()
                || !detail.toLowerCase().startsWith("parameters:")) {
            return;
        }
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            String value = parameter.group(1);
            values.add(
                    value.equals("NULL")
                            ? null
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        transaction.add(new Statement(transaction.removeLast().sql(), values));
    }
}
