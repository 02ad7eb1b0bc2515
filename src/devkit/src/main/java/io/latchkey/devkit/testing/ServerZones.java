package io.latchkey.devkit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.Supplier;

/** A server may stand anywhere; its zone must not matter. */
public final class ServerZones {

    private static final List<String> ZONES = List.of("UTC", "Europe/Helsinki", "America/New_York", "Asia/Kolkata");

    private ServerZones() {}

    /** Asks on servers in four zones; the answers must not differ. */
    public static <T> T sameInAll(Supplier<T> question) {
        TimeZone before = TimeZone.getDefault();
        List<T> answers = new ArrayList<>();
        try {
            for (String zone : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                answers.add(question.get());
                if (!Objects.equals(answers.getFirst(), answers.getLast())) {
                    throw new AssertionError("on a server in " + zone + ": " + answers);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
        return answers.getFirst();
    }

    /** Tries on servers in four zones. */
    public static void inAll(Runnable test) {
        sameInAll(() -> {
            test.run();
            return true;
        });
    }
}
