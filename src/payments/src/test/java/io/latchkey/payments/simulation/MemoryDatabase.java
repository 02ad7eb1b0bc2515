package io.latchkey.payments.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tables of rows in memory, changed in transactions: nothing of one that is rolled back was ever there. One thread, so
 * two transactions never run at the same time; between two of them anything may happen.
 */
final class MemoryDatabase {

    /**
     * A kind of row.
     *
     * @param key its primary key
     * @param owner what rows are found by besides their key
     */
    record Table<T>(Class<T> type, Function<T, Object> key, Function<T, Object> owner) {}

    private static final class Rows {
        private final Map<Object, Object> byKey = new LinkedHashMap<>();
        private final Map<Object, Set<Object>> keysOfOwner = new HashMap<>();
    }

    private static final class Transaction {
        private final Map<Table<?>, Map<Object, Object>> touched = new LinkedHashMap<>();
        private final List<Runnable> afterCommit = new ArrayList<>();
    }

    private final Map<Table<?>, Rows> committed = new HashMap<>();
    private final Map<Table<?>, Consumer<Object>> checks = new HashMap<>();
    private final Deque<Transaction> open = new ArrayDeque<>();

    /** What every row of the table has to fulfil when it is written. */
    @SuppressWarnings("unchecked")
    <T> void check(Table<T> table, Consumer<T> check) {
        checks.put(table, (Consumer<Object>) (Consumer<?>) check);
    }

    boolean inTransaction() {
        return !open.isEmpty();
    }

    void begin() {
        open.push(new Transaction());
    }

    /** Writes what was touched, if it passes the checks; what is to follow it is returned. */
    List<Runnable> commit() {
        flush();
        Transaction done = open.pop();
        done.touched.forEach((table, rows) -> rows.forEach((key, row) -> store(table, key, row)));
        return done.afterCommit;
    }

    void rollback() {
        open.pop();
    }

    void afterCommit(Runnable action) {
        open.element().afterCommit.add(action);
    }

    /** Checks all that the running transaction has touched. */
    void flush() {
        // A check may read rows that were not touched so far.
        Map.copyOf(open.element().touched).forEach((table, rows) -> {
            Consumer<Object> check = checks.get(table);
            if (check != null) {
                rows.values().stream().filter(Objects::nonNull).toList().forEach(check);
            }
        });
    }

    private void store(Table<?> table, Object key, Object row) {
        Rows rows = rowsOf(table);
        if (row == null) {
            rows.byKey.remove(key);
            return;
        }
        rows.byKey.put(key, Copies.of(row));
        rows.keysOfOwner
                .computeIfAbsent(owner(table, row), owner -> new LinkedHashSet<>())
                .add(key);
    }

    @SuppressWarnings("unchecked")
    private static <T> Object owner(Table<T> table, Object row) {
        return table.owner().apply((T) row);
    }

    private Rows rowsOf(Table<?> table) {
        return committed.computeIfAbsent(table, any -> new Rows());
    }

    private Map<Object, Object> touched(Table<?> table) {
        return open.element().touched.computeIfAbsent(table, any -> new LinkedHashMap<>());
    }

    /** The row, the same object each time within one transaction; outside of one a copy. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Table<T> table, Object key) {
        if (!inTransaction()) {
            return Optional.ofNullable((T) Copies.of(rowsOf(table).byKey.get(key)));
        }
        Map<Object, Object> touched = touched(table);
        if (!touched.containsKey(key) && rowsOf(table).byKey.containsKey(key)) {
            touched.put(key, Copies.of(rowsOf(table).byKey.get(key)));
        }
        return Optional.ofNullable((T) touched.get(key));
    }

    /** All rows of one owner, in the order in which they were written. */
    <T> List<T> of(Table<T> table, Object owner) {
        Set<Object> keys = new LinkedHashSet<>(rowsOf(table).keysOfOwner.getOrDefault(owner, Set.of()));
        if (inTransaction()) {
            touched(table).forEach((key, row) -> {
                if (row != null && owner(table, row).equals(owner)) {
                    keys.add(key);
                }
            });
        }
        List<T> found = new ArrayList<>();
        keys.forEach(key -> find(table, key).ifPresent(found::add));
        return found;
    }

    /** Every committed row; for reading only. */
    @SuppressWarnings("unchecked")
    <T> List<T> all(Table<T> table) {
        return (List<T>) List.copyOf(rowsOf(table).byKey.values());
    }

    <T> void put(Table<T> table, T row) {
        touched(table).put(table.key().apply(row), row);
    }

    <T> void remove(Table<T> table, Object key) {
        touched(table).put(key, null);
    }
}
