package io.latchkey.payments.provider.stripe;

import io.latchkey.payments.provider.OperationKind;
import java.util.EnumMap;
import java.util.Map;

/** The fake Stripe's ids, and how often it has done what. */
final class FakeTally {

    private final Map<OperationKind, Long> done = new EnumMap<>(OperationKind.class);
    private long lastId;

    String id(String prefix) {
        return prefix + "_fake" + String.format("%08d", ++lastId);
    }

    void count(OperationKind kind) {
        done.merge(kind, 1L, Long::sum);
    }

    long done(OperationKind kind) {
        return done.getOrDefault(kind, 0L);
    }
}
