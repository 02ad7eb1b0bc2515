package io.latchkey.payments.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tables of rows in memory, changed in transactions: nothing of one that is rolled back was ever there. One thread, so
 * two transactions never run at the same time; between two of them anything may happen.
 */
final class MemoryDatabase {

    /** A kind of row. */
    static final class Table<T> {

        private final Function<T, Object> key;
        private final Function<T, Object> owner;

        /**
         * @param key its primary key
         * @param owner what rows are found by besides their key; null for nothing
         */
        Table(Function<T, Object> key, Function<T, Object> owner) {
            this.key = key;
            this.owner = owner;
        }
    }

    private static final class Rows {
        private final Map<Object, Object> byKey = new LinkedHashMap<>();
        private final Map<Object, Set<Object>> keysOfOwner = new HashMap<>();
    }

    /** A row as a transaction has it, null once it is removed; and as it was committed, null if it is new. */
    private static final class Touched {
        private Object row;
        private final Object before;

        private Touched(Object row, Object before) {
            this.row = row;
            this.before = before;
        }

        private boolean isChanged() {
            return !Copies.isSame(row, before);
        }
    }

    private static final class Transaction {
        private final Map<Table<?>, Map<Object, Touched>> touched = new LinkedHashMap<>();
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

    /** Writes what was changed, if it passes the checks; what is to follow it is returned. */
    List<Runnable> commit() {
        flush();
        Transaction done = open.pop();
        done.touched.forEach((table, rows) -> rows.forEach((key, touched) -> {
            if (touched.isChanged()) {
                store(table, key, touched.row);
            }
        }));
        return done.afterCommit;
    }

    void rollback() {
        open.pop();
    }

    void afterCommit(Runnable action) {
        open.element().afterCommit.add(action);
    }

    /** Checks all that the running transaction has changed. */
    void flush() {
        // A check may read rows that were not touched so far.
        Map.copyOf(open.element().touched).forEach((table, rows) -> {
            Consumer<Object> check = checks.get(table);
            if (check != null) {
                List.copyOf(rows.values()).stream()
                        .filter(touched -> touched.row != null && touched.isChanged())
                        .forEach(touched -> check.accept(touched.row));
            }
        });
    }

    private void store(Table<?> table, Object key, Object row) {
        Rows rows = rowsOf(table);
        if (row == null) {
            Object removed = rows.byKey.remove(key);
            if (removed != null && table.owner != null) {
                rows.keysOfOwner.get(owner(table, removed)).remove(key);
            }
            return;
        }
        if (rows.byKey.put(key, Copies.of(row)) == null && table.owner != null) {
            rows.keysOfOwner
                    .computeIfAbsent(owner(table, row), owner -> new LinkedHashSet<>())
                    .add(key);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Object owner(Table<T> table, Object row) {
        return table.owner.apply((T) row);
    }

    private Rows rowsOf(Table<?> table) {
        return committed.computeIfAbsent(table, any -> new Rows());
    }

    private Map<Object, Touched> touched(Table<?> table) {
        return open.element().touched.computeIfAbsent(table, any -> new LinkedHashMap<>());
    }

    /** The row, the same object each time within one transaction; outside of one a copy. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Table<T> table, Object key) {
        Object before = rowsOf(table).byKey.get(key);
        if (!inTransaction()) {
            return Optional.ofNullable((T) Copies.of(before));
        }
        Map<Object, Touched> rows = touched(table);
        Touched touched = rows.get(key);
        if (touched == null && before != null) {
            touched = new Touched(Copies.of(before), before);
            rows.put(key, touched);
        }
        return touched == null ? Optional.empty() : Optional.ofNullable((T) touched.row);
    }

    /** All rows of one owner, in the order in which they were written. */
    @SuppressWarnings("unchecked")
    <T> List<T> of(Table<T> table, Object owner) {
        List<T> found = new ArrayList<>();
        for (Object key : rowsOf(table).keysOfOwner.getOrDefault(owner, Set.of())) {
            find(table, key).ifPresent(found::add);
        }
        if (inTransaction()) {
            for (Touched touched : touched(table).values()) {
                if (touched.before == null
                        && touched.row != null
                        && owner(table, touched.row).equals(owner)) {
                    found.add((T) touched.row);
                }
            }
        }
        return found;
    }

    /** Every committed row; for reading only. */
    @SuppressWarnings("unchecked")
    <T> List<T> all(Table<T> table) {
        return (List<T>) List.copyOf(rowsOf(table).byKey.values());
    }

    <T> void put(Table<T> table, T row) {
        set(table, table.key.apply(row), row);
    }

    <T> void remove(Table<T> table, Object key) {
        set(table, key, null);
    }

    private void set(Table<?> table, Object key, Object row) {
        Map<Object, Touched> rows = touched(table);
        Touched touched = rows.get(key);
        if (touched == null) {
            rows.put(key, new Touched(row, rowsOf(table).byKey.get(key)));
        } else {
            touched.row = row;
        }
    }
}
