package io.latchkey.listings.search.index;

import io.latchkey.kernel.id.ListingId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every published listing with its calendar, by id and by place. One thread writes; a reader sees each listing as it was
 * before or after a change, never in between.
 */
public final class ListingIndex {

    private final ConcurrentHashMap<ListingId, Entry> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, CalendarHolder> calendars = new ConcurrentHashMap<>();
    private final Grid grid = new Grid();
    private final Clocks clocks = new Clocks();
    private final Tokens tokens = new Tokens();

    /** Adds the listing, or puts it in the place of its earlier version. */
    public void put(IndexedListing listing) {
        Entry after = new Entry(
                listing,
                calendar(listing.calendarGroup()),
                clocks.numberOf(listing.rules()),
                tokens.of(listing.attributes()));
        Entry before = byId.put(listing.id(), after);
        if (before == null) {
            grid.add(after);
        } else if (before.shown().equals(after.shown())) {
            grid.replace(before, after);
        } else {
            grid.remove(before);
            grid.add(after);
        }
    }

    /** The listing is not found any more. */
    public void remove(ListingId id) {
        Entry before = byId.remove(id);
        if (before != null) {
            grid.remove(before);
        }
    }

    /** Only these are found from now on. */
    public void retain(Set<ListingId> published) {
        byId.keySet().stream().filter(id -> !published.contains(id)).forEach(this::remove);
    }

    /** What takes the units of the group from now on. */
    public void put(UUID calendarGroup, GroupCalendar calendar) {
        calendar(calendarGroup).set(calendar);
    }

    private CalendarHolder calendar(UUID group) {
        return calendars.computeIfAbsent(group, unknown -> new CalendarHolder());
    }

    Tokens tokens() {
        return tokens;
    }

    public int size() {
        return byId.size();
    }

    public Optional<IndexedListing> find(ListingId id) {
        return entry(id).map(entry -> entry.listing);
    }

    Optional<Entry> entry(ListingId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Grid grid() {
        return grid;
    }
}
