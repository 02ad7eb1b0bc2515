package io.latchkey.listings.offer;

import java.util.ArrayList;
import java.util.List;

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

    public List<Fault> list() {
        return List.copyOf(found);
    }
}
