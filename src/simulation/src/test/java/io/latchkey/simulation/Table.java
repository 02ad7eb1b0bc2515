package io.latchkey.simulation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** A kind of row. */
final class Table<T> {

    private final Function<T, Object> key;
    private final List<Function<T, Object>> owners;

    /**
     * @param key its primary key
     * @param owners what rows are found by besides their key
     */
    @SafeVarargs
    Table(Function<T, Object> key, Function<T, Object>... owners) {
        this.key = key;
        this.owners = List.of(owners);
    }

    @SuppressWarnings("unchecked")
    void forOwners(Object row, Consumer<Object> action) {
        for (Function<T, Object> owner : owners) {
            Object value = owner.apply((T) row);
            if (value != null) {
                action.accept(value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    boolean hasSameOwners(Object row, Object other) {
        for (Function<T, Object> owner : owners) {
            if (!Objects.equals(owner.apply((T) row), owner.apply((T) other))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    boolean isOf(Object owner, Object row) {
        for (Function<T, Object> candidate : owners) {
            if (owner.equals(candidate.apply((T) row))) {
                return true;
            }
        }
        return false;
    }

    Object key(T row) {
        return key.apply(row);
    }
}
