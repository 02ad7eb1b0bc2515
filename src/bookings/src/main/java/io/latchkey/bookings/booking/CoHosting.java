package io.latchkey.bookings.booking;

import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ListingId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

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

    /** Whether the listing's host gave them this right. */
    public boolean has(HostRight right, ListingId listing) {
        return rights().getOrDefault(listing, Set.of()).contains(right);
    }

    /** The listings whose host gave them this right, as queries want them. */
    public List<UUID> listingsWith(HostRight right) {
        return rights().entrySet().stream()
                .filter(listing -> listing.getValue().contains(right))
                .map(listing -> listing.getKey().value())
                .toList();
    }

    private Map<ListingId, Set<HostRight>> rights() {
        if (rights == null) {
            rights = source.get();
        }
        return rights;
    }
}
