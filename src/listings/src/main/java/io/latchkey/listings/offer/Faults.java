package io.latchkey.listings.offer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Collects faults under one place of the request body, so that a host sees all of them at once. */
public final class Faults {

    private final String pointer;
    private final List<Fault> found;

    private Faults(String pointer, List<Fault> found) {
        this.pointer = pointer;
        this.found = found;
    }

    /** An empty collection whose pointers start at {@code pointer}, {@code ""} being the whole body. */
    public static Faults at(String pointer) {
        return new Faults(pointer, new ArrayList<>());
    }

    /** The same collection seen from a member one level down. */
    public Faults in(String member) {
        return new Faults(pointer + "/" + member, found);
    }

    public Faults in(int index) {
        return in(Integer.toString(index));
    }

    /** Goes through a list, giving each entry the place it is at. */
    public <T> void each(List<T> entries, BiConsumer<T, Faults> check) {
        for (int i = 0; i < entries.size(); i++) {
            check.accept(entries.get(i), in(i));
        }
    }

    /** Refuses every entry that has the key of an earlier one; {@code member} is where the key stands. */
    public <T> void refuseRepeats(List<T> entries, Function<T, ?> key, String member, String detail) {
        Set<Object> seen = new HashSet<>();
        each(entries, (entry, faults) -> faults.in(member).addUnless(seen.add(key.apply(entry)), detail));
    }

    public void atMost(int max, List<?> entries) {
        addUnless(entries.size() <= max, "must have at most " + max + " entries");
    }

    public void add(String detail) {
        found.add(new Fault(pointer, detail));
    }

    public void addUnless(boolean holds, String detail) {
        if (!holds) {
            add(detail);
        }
    }

    public void addAll(List<String> details) {
        details.forEach(this::add);
    }

    /** Of the whole body. */
    int count() {
        return found.size();
    }

    public List<Fault> list() {
        return List.copyOf(found);
    }
}
