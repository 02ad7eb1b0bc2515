package io.latchkey.bookings.booking;

import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ListingId;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What one person may do for hosts; looked up when it is first asked for, since few who come are co-hosts. */
public final class CoHosting {

    private final Supplier<Map<ListingId, Set<HostRight>>> source;
    private Map<ListingId, Set<HostRight>> rights;

    CoHosting(Supplier<Map<ListingId, Set<HostRight>>> source) {
        this.source = source;
    }

    /** Of somebody who acts for nobody. */
    public static CoHosting none() {
        return new CoHosting(Map::of);
    }

    /** Empty where they are no co-host. */
    public Set<HostRight> rightsIn(ListingId listing) {
        return rights().getOrDefault(listing, Set.of());
    }

    /** Those whose host gave them this right. */
    public Set<ListingId> listingsWith(HostRight right) {
        return rights().entrySet().stream()
                .filter(listing -> listing.getValue().contains(right))
                .map(Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<ListingId, Set<HostRight>> rights() {
        if (rights == null) {
            rights = source.get();
        }
        return rights;
    }
}
