package io.latchkey.devkit.sandbox;

import java.time.DateTimeException;
import java.time.Instant;

/** A half-open time by the provider's clock, for its list. */
record Period(Instant from, Instant to) {

    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** Query parameters {@code from} and {@code to}; without them the list has no bound there. */
    static Period of(Call call) {
        return new Period(instant(call, "from", Instant.EPOCH), instant(call, "to", LAST));
    }

    private static Instant instant(Call call, String name, Instant otherwise) {
        String given = call.query(name, "");
        try {
            return given.isEmpty() ? otherwise : Instant.parse(given);
        } catch (DateTimeException e) {
            throw new Rejected(400, "bad_request", name + " must be a time such as 2026-08-03T13:00:00Z.");
        }
    }
}
