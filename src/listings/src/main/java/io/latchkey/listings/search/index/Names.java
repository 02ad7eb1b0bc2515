package io.latchkey.listings.search.index;

import java.util.ArrayList;
import java.util.List;

/** A few different values by small numbers; null has the number -1. */
final class Names<T> {

    private final List<T> names = new ArrayList<>(1);

    int number(T name) {
        int known = find(name);
        if (known >= 0 || name == null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /** -1 if it has none. */
    int find(T name) {
        return names.indexOf(name);
    }

    T name(int number) {
        return number < 0 ? null : names.get(number);
    }

    List<T> all() {
        return names;
    }
}
