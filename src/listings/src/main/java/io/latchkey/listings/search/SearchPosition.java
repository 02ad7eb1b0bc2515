package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import java.util.List;

/**
 * A place in the order of a query: the sort key and, for equals, the id. As text, because it travels in cursors; a
 * {@code double} as Java writes it reads back as the same bits.
 */
public record SearchPosition(List<String> key, ListingId id) {

    public SearchPosition {
        key = List.copyOf(key);
    }

    /** What {@link #parse} reads. */
    public String[] parts() {
        String[] parts = key.toArray(new String[key.size() + 1]);
        parts[key.size()] = id.toString();
        return parts;
    }

    public static SearchPosition parse(List<String> parts) {
        return new SearchPosition(parts.subList(0, parts.size() - 1), ListingId.of(parts.getLast()));
    }
}
