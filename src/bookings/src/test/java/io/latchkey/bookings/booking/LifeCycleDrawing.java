package io.latchkey.bookings.booking;

import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the table for {@code src/docs/life-cycle-booking.md}. */
final class LifeCycleDrawing {

    private LifeCycleDrawing() {}

    static String page() {
        return """
                # The life of a booking

                Drawn from `BookingTransitions`; a test compares. Rewrite it with \
                `-Dtest=BookingTransitionsTest -Dlatchkey.docs.write=true`.

                ```mermaid
                stateDiagram-v2
                    [*] --> AWAITING_PAYMENT : book (guest)
                %s
                %s
                ```

                | from | step | who or when | to | with it |
                |---|---|---|---|---|
                | – | book | guest | AWAITING_PAYMENT | hold units |
                %s
                """
                .formatted(arrows(), ends(), rows());
    }

    private static String arrows() {
        return BookingTransitions.TABLE.stream()
                .map(row -> "    %s --> %s : %s (%s)"
                        .formatted(row.from(), row.to(), row.step().word(), who(row)))
                .collect(Collectors.joining("\n"));
    }

    private static String ends() {
        return java.util.Arrays.stream(BookingState.values())
                .filter(BookingState::isFinal)
                .map(state -> "    " + state + " --> [*]")
                .collect(Collectors.joining("\n"));
    }

    private static String rows() {
        return BookingTransitions.TABLE.stream()
                .map(row -> "| %s | %s | %s | %s | %s |"
                        .formatted(row.from(), row.step().word(), who(row), row.to(), effects(row)))
                .collect(Collectors.joining("\n"));
    }

    private static String who(Transition row) {
        String actors = row.deadline().map(Deadline::words).orElseGet(() -> row.actors().stream()
                .sorted()
                .map(LifeCycleDrawing::words)
                .collect(Collectors.joining(", ")));
        return row.guard() == Guard.NONE ? actors : actors + ", " + row.guard().words();
    }

    private static String effects(Transition row) {
        return row.effects().stream().map(LifeCycleDrawing::words).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
