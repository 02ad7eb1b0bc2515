package io.latchkey.e2e.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run came to. */
record FaultReport(int rentals, Told told, Map<Fault, Integer> faults, Duration finishing, List<String> breaches) {

    boolean holds() {
        return breaches.isEmpty();
    }

    /** A short table for people. */
    String table() {
        Map<String, Long> steps = told.steps()
                .filter(Told.Step::isDone)
                .collect(Collectors.groupingBy(Told.Step::verb, TreeMap::new, Collectors.counting()));
        StringBuilder table = new StringBuilder();
        line(table, "rentals begun", rentals);
        line(
                table,
                "answers acknowledged",
                steps.values().stream().mapToLong(Long::longValue).sum());
        steps.forEach((verb, count) -> line(table, "  " + verb, count));
        line(table, "refused", told.steps().filter(step -> !step.isDone()).count());
        line(table, "answered 500, and asked again", told.unexpectedAnswers());
        line(
                table,
                "faults",
                faults.values().stream().mapToInt(Integer::intValue).sum());
        faults.forEach((fault, count) -> line(table, "  " + fault.name().toLowerCase(Locale.ROOT), count));
        line(table, "seconds to finish", finishing.toSeconds());
        line(table, "differences between the three books", breaches.size());
        breaches.forEach(breach -> table.append("  ").append(breach).append('\n'));
        return table.toString();
    }

    private static void line(StringBuilder table, String what, long number) {
        table.append("%-40s %8d%n".formatted(what, number));
    }
}
