package io.latchkey.simulation;

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
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Tables of rows in memory, changed in transactions: nothing of one that is rolled back was ever there. One thread, so
 * two transactions never run at the same time; between two of them anything may happen.
 */
final class MemoryDatabase {

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
    private final Map<Table<?>, Consumer<Object>> checks = new LinkedHashMap<>();
    private final Map<Table<?>, Consumer<Object>> watchers = new LinkedHashMap<>();
    private final Deque<Transaction> open = new ArrayDeque<>();

    /** What every row of the table has to fulfil when it is written. */
    @SuppressWarnings("unchecked")
    <T> void check(Table<T> table, Consumer<T> check) {
        checks.put(table, (Consumer<Object>) (Consumer<?>) check);
    }

    /** Told of every row that a transaction has written, when all of them are. */
    @SuppressWarnings("unchecked")
    <T> void watch(Table<T> table, Consumer<T> watcher) {
        watchers.put(table, (Consumer<Object>) (Consumer<?>) watcher);
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
        done.touched.forEach((table, rows) -> rows.values().removeIf(touched -> !touched.isChanged()));
        done.touched.forEach((table, rows) -> rows.forEach((key, touched) -> store(table, key, touched.row)));
        watchers.forEach((table, watcher) -> done.touched.getOrDefault(table, Map.of()).values().stream()
                .filter(touched -> touched.row != null)
                .forEach(touched -> watcher.accept(touched.row)));
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
        var all = open.element().touched;
        checks.forEach((table, check) -> {
            Map<Object, Touched> rows = all.get(table);
            if (rows != null) {
                // A check may read rows that were not touched so far.
                for (Touched touched : List.copyOf(rows.values())) {
                    if (touched.row != null && touched.isChanged()) {
                        check.accept(touched.row);
                    }
                }
            }
        });
    }

    private void store(Table<?> table, Object key, Object row) {
        Rows rows = rowsOf(table);
        if (row == null) {
            Object removed = rows.byKey.remove(key);
            if (removed != null) {
                table.forOwners(removed, owner -> rows.keysOfOwner.get(owner).remove(key));
            }
            return;
        }
        Object before = rows.byKey.put(key, Copies.of(row));
        if (before == null || !table.hasSameOwners(before, row)) {
            table.forOwners(row, owner -> rows.keysOfOwner
                    .computeIfAbsent(owner, any -> new LinkedHashSet<>())
                    .add(key));
        }
    }

    private Rows rowsOf(Table<?> table) {
        Rows rows = committed.get(table);
        return rows == null ? committed.computeIfAbsent(table, any -> new Rows()) : rows;
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

    /** The row as it was committed last, for reading only, whatever a running transaction has in mind. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> committed(Table<T> table, Object key) {
        return Optional.ofNullable((T) rowsOf(table).byKey.get(key));
    }

    /** All rows of one owner, in the order in which they were written. */
    <T> List<T> of(Table<T> table, Object owner) {
        return of(table, owner, (rows, key) -> find(table, key));
    }

    /** As {@link #of(Table, Object)}, for reading only. */
    @SuppressWarnings("unchecked")
    <T> List<T> look(Table<T> table, Object owner) {
        return of(table, owner, (rows, key) -> {
            Touched touched = inTransaction() ? touched(table).get(key) : null;
            return Optional.ofNullable((T) (touched == null ? rows.byKey.get(key) : touched.row));
        });
    }

    private <T> List<T> of(Table<T> table, Object owner, BiFunction<Rows, Object, Optional<T>> read) {
        List<T> found = new ArrayList<>();
        Rows rows = rowsOf(table);
        for (Object key : rows.keysOfOwner.getOrDefault(owner, Set.of())) {
            read.apply(rows, key).filter(row -> table.isOf(owner, row)).ifPresent(found::add);
        }
        if (inTransaction()) {
            addNew(table, owner, found);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private <T> void addNew(Table<T> table, Object owner, List<T> found) {
        for (Touched touched : touched(table).values()) {
            if (touched.before == null && touched.row != null && table.isOf(owner, touched.row)) {
                found.add((T) touched.row);
            }
        }
    }

    /** Every committed row; for reading only. */
    @SuppressWarnings("unchecked")
    <T> List<T> all(Table<T> table) {
        return (List<T>) List.copyOf(rowsOf(table).byKey.values());
    }

    /** Whether its primary key is free, or the row is the transaction's own. */
    <T> boolean isNew(Table<T> table, T row) {
        Object key = table.key(row);
        Touched touched = touched(table).get(key);
        return touched == null ? !rowsOf(table).byKey.containsKey(key) : touched.row == null || touched.row == row;
    }

    <T> void put(Table<T> table, T row) {
        set(table, table.key(row), row);
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
